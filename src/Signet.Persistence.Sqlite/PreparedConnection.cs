using Microsoft.Data.Sqlite;

namespace Signet.Persistence.Sqlite;

/// <summary>A connection that stays open, with the statements it has prepared. For one thread at a time.</summary>
internal sealed class PreparedConnection : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <param name="connectionString">Names the file.</param>
    /// <param name="pragmas">One of <see cref="ConnectionPragmas"/>.</param>
    public PreparedConnection(string connectionString, string pragmas)
    {
        Connection = new SqliteConnection(connectionString);
        Connection.Open();
        ConnectionPragmas.Apply(Connection, pragmas);
    }

    public SqliteConnection Connection { get; }

    /// <summary>The command with these values for <c>$1</c> and on; prepared by its first use, and the caller's until the next.</summary>
    public SqliteCommand Command(string sql, IReadOnlyList<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            return _prepared[sql] = CreateCommand(Connection, sql, values);
        }

        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>The same for a single use on another connection.</summary>
    public static SqliteCommand CreateCommand(SqliteConnection connection, string sql, IReadOnlyList<object?> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants and names in the model; what a request brings is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}", Value = values[i] ?? DBNull.Value });
        }

        return command;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }
}

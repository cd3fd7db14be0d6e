using Microsoft.Data.Sqlite;

namespace Signet.Persistence.Sqlite;

/// <summary>A connection that stays open, with the statements it has prepared. For one thread at a time.</summary>
internal sealed class PreparedConnection : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public PreparedConnection(string connectionString)
    {
        Connection = new SqliteConnection(connectionString);
        Connection.Open();
        ConnectionPragmas.Apply(Connection, ConnectionPragmas.Main);
    }

    public SqliteConnection Connection { get; }

    /// <summary>The command with its parameters <c>$1</c> and on, prepared by its first use.</summary>
    public SqliteCommand Command(string sql, int parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = CreateCommand(Connection, sql, parameters);
        }

        return command;
    }

    public static SqliteCommand CreateCommand(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of names in the model; what a request brings is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
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

using Microsoft.Data.Sqlite;
using Signet.Identity.Statements;
using Signet.Identity.Tenants;

namespace Signet.Persistence.Sqlite;

/// <summary>A connection that only reads, with the statements it has prepared. For one thread at a time.</summary>
internal sealed class ReadConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<object, SqliteCommand> _prepared = [];

    public ReadConnection(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        ConnectionPragmas.Apply(_connection, ConnectionPragmas.Main);
    }

    public List<T> Read<T>(ReadStatement<T> statement, TenantId tenant, string key, DateTimeOffset? now)
    {
        if (!_prepared.TryGetValue(statement, out var command))
        {
            _prepared[statement] = command = CreateCommand(_connection, statement);
        }

        return Read(command, statement, tenant, key, now);
    }

    /// <summary>A command for <see cref="Read{T}(SqliteCommand, ReadStatement{T}, TenantId, string, DateTimeOffset?)"/>.</summary>
    public static SqliteCommand CreateCommand<T>(SqliteConnection connection, ReadStatement<T> statement)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of names in the model; what a request brings is a parameter.
        command.CommandText = statement.Sql;
#pragma warning restore CA2100
        command.Parameters.Add("$1", SqliteType.Text);
        command.Parameters.Add("$2", SqliteType.Text);
        command.Parameters.Add("$3", SqliteType.Integer);
        return command;
    }

    public static List<T> Read<T>(SqliteCommand command, ReadStatement<T> statement, TenantId tenant, string key, DateTimeOffset? now)
    {
        command.Parameters[0].Value = tenant.Value;
        command.Parameters[1].Value = key;
        command.Parameters[2].Value = now is { } time ? time.ToUnixTimeMilliseconds() : DBNull.Value;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(statement.Row(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }
}

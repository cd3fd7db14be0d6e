using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Signet.Identity;
using Signet.Identity.Statements;

namespace Signet.Persistence.Sqlite;

/// <summary>
/// Statements on connections that stay open with everything prepared: preparing costs more than a read. SQLite works on the calling
/// thread, so there are never more of them than threads.
/// </summary>
internal sealed class SqliteStatements(string connectionString, WriteGate gate) : IStatements, IDisposable
{
    private readonly ConcurrentBag<PreparedConnection> _idle = [];

    public ValueTask<IReadOnlyList<T>> ReadAsync<T>(SignetDb db, ReadStatement<T> statement, string key, DateTimeOffset? now, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        object?[] values = [db.TenantId.Value, key, now?.ToUnixTimeMilliseconds()];
        if (TransactionOf(db) is { } transaction)
        {
            using var command = PreparedConnection.CreateCommand(transaction.Connection!, statement.Sql, values);
            command.Transaction = transaction;
            return new(Read(command, statement));
        }

        return new(Use(connection => Read(connection.Command(statement.Sql, values), statement)));
    }

    public async Task InsertAsync(SignetDb db, IReadOnlyList<InsertStatement> rows, CancellationToken ct)
    {
        if (TransactionOf(db) is { } transaction)
        {
            foreach (var row in rows)
            {
                using var command = PreparedConnection.CreateCommand(transaction.Connection!, row.Sql, row.Values);
                Insert(command, transaction);
            }

            return;
        }

        await gate.EnterAsync(ct);
        try
        {
            Use(connection => Insert(connection, rows));
        }
        finally
        {
            gate.Exit();
        }

        await gate.FlushAsync();
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private static SqliteTransaction? TransactionOf(SignetDb db) => db.Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction;

    private T Use<T>(Func<PreparedConnection, T> operation)
    {
        var connection = _idle.TryTake(out var idle) ? idle : new PreparedConnection(connectionString, ConnectionPragmas.Main);
        try
        {
            var result = operation(connection);
            _idle.Add(connection);
            return result;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static List<T> Read<T>(SqliteCommand command, ReadStatement<T> statement)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(statement.Row(reader));
        }

        return rows;
    }

    private static int Insert(PreparedConnection connection, IReadOnlyList<InsertStatement> rows)
    {
        using var transaction = connection.Connection.BeginTransaction();
        foreach (var row in rows)
        {
            Insert(connection.Command(row.Sql, row.Values), transaction);
        }

        transaction.Commit();
        return rows.Count;
    }

    private static void Insert(SqliteCommand command, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}

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
internal sealed class SqliteStatements(string connectionString) : IStatements, IDisposable
{
    private readonly ConcurrentBag<ReadConnection> _idle = [];

    public ValueTask<IReadOnlyList<T>> ReadAsync<T>(SignetDb db, ReadStatement<T> statement, string key, DateTimeOffset? now, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(db.Database.CurrentTransaction?.GetDbTransaction() is SqliteTransaction transaction
            ? ReadWithin(transaction, db, statement, key, now)
            : Read(db, statement, key, now));
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private List<T> Read<T>(SignetDb db, ReadStatement<T> statement, string key, DateTimeOffset? now)
    {
        var connection = _idle.TryTake(out var idle) ? idle : new ReadConnection(connectionString);
        try
        {
            var rows = connection.Read(statement, db.TenantId, key, now);
            _idle.Add(connection);
            return rows;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static List<T> ReadWithin<T>(SqliteTransaction transaction, SignetDb db, ReadStatement<T> statement, string key, DateTimeOffset? now)
    {
        using var command = ReadConnection.CreateCommand(transaction.Connection!, statement);
        command.Transaction = transaction;
        return ReadConnection.Read(command, statement, db.TenantId, key, now);
    }
}

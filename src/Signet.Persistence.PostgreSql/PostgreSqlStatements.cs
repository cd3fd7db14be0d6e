using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Signet.Identity;
using Signet.Identity.Statements;

namespace Signet.Persistence.PostgreSql;

/// <summary>Statements on a connection of the pool, where they are prepared by themselves.</summary>
internal sealed class PostgreSqlStatements(NpgsqlDataSource database) : IStatements
{
    public async ValueTask<IReadOnlyList<T>> ReadAsync<T>(SignetDb db, ReadStatement<T> statement, string key, DateTimeOffset? now, CancellationToken ct)
    {
        await using var batch = BatchFor(db);
        var command = new NpgsqlBatchCommand(statement.Sql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = db.TenantId.Value });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
        if (now is { } time)
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = time.ToUnixTimeMilliseconds() });
        }

        batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(statement.Row(reader));
        }

        return rows;
    }

    private NpgsqlBatch BatchFor(SignetDb db) => db.Database.CurrentTransaction?.GetDbTransaction() is NpgsqlTransaction transaction
        ? new NpgsqlBatch(transaction.Connection, transaction)
        : database.CreateBatch();
}

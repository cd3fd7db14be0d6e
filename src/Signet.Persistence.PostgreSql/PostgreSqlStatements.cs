using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
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

    public async Task InsertAsync(SignetDb db, IReadOnlyList<InsertStatement> rows, CancellationToken ct)
    {
        // A batch without a transaction of its own is one.
        await using var batch = BatchFor(db);
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(row.Sql);
            for (var i = 0; i < row.Values.Count; i++)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = row.Values[i] ?? DBNull.Value, NpgsqlDbType = TypeOf(row.Types[i]) });
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    // Said also of null, because a statement is prepared for the types of its parameters.
    private static NpgsqlDbType TypeOf(Type type) => type switch
    {
        _ when type == typeof(string) => NpgsqlDbType.Text,
        _ when type == typeof(long) => NpgsqlDbType.Bigint,
        _ when type == typeof(bool) => NpgsqlDbType.Boolean,
        _ => throw new NotSupportedException($"{type.Name} is no type of a stored value."),
    };

    private NpgsqlBatch BatchFor(SignetDb db) => db.Database.CurrentTransaction?.GetDbTransaction() is NpgsqlTransaction transaction
        ? new NpgsqlBatch(transaction.Connection, transaction)
        : database.CreateBatch();
}

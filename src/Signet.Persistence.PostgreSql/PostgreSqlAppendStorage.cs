using Npgsql;
using NpgsqlTypes;
using Signet.Identity.AuditLogs;

namespace Signet.Persistence.PostgreSql;

/// <summary>
/// Appends a batch as one statement per table. That audit rows are already there is looked at only when it happened: they are when the
/// answer to a commit was lost and the batch comes again, and asking each time costs a quarter of the insert.
/// </summary>
internal sealed class PostgreSqlAppendStorage(NpgsqlDataSource database) : IAppendStorage
{
    private const string InsertLogs =
        "INSERT INTO audit_logs (tenant_id, id, key, payload, user_id, application_id, created_at) SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)";

    private const string InsertMissingLogs = InsertLogs + " ON CONFLICT DO NOTHING";

    public async Task AppendAsync(IReadOnlyCollection<AuditLog> logs, IReadOnlyCollection<DailyActiveUser> activity, CancellationToken ct)
    {
        try
        {
            await AppendAsync(InsertLogs, logs, activity, ct);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            await AppendAsync(InsertMissingLogs, logs, activity, ct);
        }
    }

    private async Task AppendAsync(
        string sql, IReadOnlyCollection<AuditLog> logs, IReadOnlyCollection<DailyActiveUser> activity, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        if (logs.Count > 0)
        {
            batch.BatchCommands.Add(Insert(sql, logs));
        }

        if (activity.Count > 0)
        {
            batch.BatchCommands.Add(Insert(activity));
        }

        // A batch without a transaction of its own is one.
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlBatchCommand Insert(string sql, IReadOnlyCollection<AuditLog> logs)
    {
        var command = new NpgsqlBatchCommand(sql);
        Add(command, logs.Select(l => l.TenantId.Value));
        Add(command, logs.Select(l => l.Id));
        Add(command, logs.Select(l => l.Key));
        Add(command, logs.Select(l => l.Payload));
        Add(command, logs.Select(l => l.UserId));
        Add(command, logs.Select(l => l.ApplicationId));
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = logs.Select(l => l.CreatedAt.ToUnixTimeMilliseconds()).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint,
        });
        return command;
    }

    private static NpgsqlBatchCommand Insert(IReadOnlyCollection<DailyActiveUser> activity)
    {
        var command = new NpgsqlBatchCommand(
            "INSERT INTO daily_active_users (tenant_id, day, user_id) SELECT * FROM unnest($1, $2, $3) ON CONFLICT DO NOTHING");
        Add(command, activity.Select(a => a.TenantId.Value));
        Add(command, activity.Select(a => a.Day));
        Add(command, activity.Select(a => a.UserId));
        return command;
    }

    private static void Add(NpgsqlBatchCommand command, IEnumerable<string?> values) => command.Parameters.Add(new NpgsqlParameter
    {
        Value = values.ToArray(),
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
    });
}

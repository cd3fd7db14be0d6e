using Microsoft.Data.Sqlite;
using Signet.Identity.AuditLogs;

namespace Signet.Persistence.Sqlite;

/// <summary>Appends a batch through one prepared statement per table.</summary>
internal sealed class SqliteAppendStorage(string connectionString, WriteGate gate) : IAppendStorage
{
    public async Task AppendAsync(IReadOnlyCollection<AuditLog> logs, IReadOnlyCollection<DailyActiveUser> activity, CancellationToken ct)
    {
        await gate.EnterAsync(ct);
        try
        {
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync(ct);
            ConnectionPragmas.Apply(connection, ConnectionPragmas.Main);
            await using var transaction = await connection.BeginTransactionAsync(ct);
            Insert(connection, logs);
            Insert(connection, activity);
            await transaction.CommitAsync(ct);
        }
        finally
        {
            gate.Exit();
        }

        await gate.FlushAsync();
    }

    private static void Insert(SqliteConnection connection, IReadOnlyCollection<AuditLog> logs)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT OR IGNORE INTO audit_logs (tenant_id, id, key, payload, user_id, application_id, created_at)
            VALUES ($tenant, $id, $key, $payload, $user, $application, $created)
            """;
        var tenant = command.Parameters.Add("$tenant", SqliteType.Text);
        var id = command.Parameters.Add("$id", SqliteType.Text);
        var key = command.Parameters.Add("$key", SqliteType.Text);
        var payload = command.Parameters.Add("$payload", SqliteType.Text);
        var user = command.Parameters.Add("$user", SqliteType.Text);
        var application = command.Parameters.Add("$application", SqliteType.Text);
        var created = command.Parameters.Add("$created", SqliteType.Integer);
        foreach (var log in logs)
        {
            tenant.Value = log.TenantId.Value;
            id.Value = log.Id;
            key.Value = log.Key;
            payload.Value = log.Payload;
            user.Value = (object?)log.UserId ?? DBNull.Value;
            application.Value = (object?)log.ApplicationId ?? DBNull.Value;
            created.Value = log.CreatedAt.ToUnixTimeMilliseconds();
            command.ExecuteNonQuery();
        }
    }

    private static void Insert(SqliteConnection connection, IReadOnlyCollection<DailyActiveUser> activity)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR IGNORE INTO daily_active_users (tenant_id, day, user_id) VALUES ($tenant, $day, $user)";
        var tenant = command.Parameters.Add("$tenant", SqliteType.Text);
        var day = command.Parameters.Add("$day", SqliteType.Text);
        var user = command.Parameters.Add("$user", SqliteType.Text);
        foreach (var active in activity)
        {
            tenant.Value = active.TenantId.Value;
            day.Value = active.Day;
            user.Value = active.UserId;
            command.ExecuteNonQuery();
        }
    }
}

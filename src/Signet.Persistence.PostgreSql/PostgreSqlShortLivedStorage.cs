using Npgsql;
using Signet.Identity.ShortLived;
using Signet.Identity.Tenants;

namespace Signet.Persistence.PostgreSql;

/// <summary>Short-lived state: commits do not wait for the disk.</summary>
internal sealed class PostgreSqlShortLivedStorage(NpgsqlDataSource database) : IShortLivedStorage
{
    public async Task PutAsync(TenantId tenant, string kind, string id, byte[] payload, DateTimeOffset expiresAt, CancellationToken ct)
    {
        await using var batch = RelaxedBatch.On(database);
        batch.BatchCommands.Add(Command(
            """
            INSERT INTO short_lived (tenant_id, kind, id, payload, expires_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (tenant_id, kind, id) DO UPDATE SET payload = excluded.payload, expires_at = excluded.expires_at
            """,
            tenant.Value, kind, id, payload, expiresAt.ToUnixTimeMilliseconds()));
        await batch.ExecuteNonQueryAsync(ct);
    }

    public async Task<bool> TryAddAsync(
        TenantId tenant, string kind, string id, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken ct)
    {
        await using var batch = RelaxedBatch.On(database);
        batch.BatchCommands.Add(Command(
            """
            INSERT INTO short_lived (tenant_id, kind, id, payload, expires_at) VALUES ($1, $2, $3, '', $4)
            ON CONFLICT (tenant_id, kind, id) DO UPDATE SET expires_at = excluded.expires_at WHERE short_lived.expires_at <= $5
            """,
            tenant.Value, kind, id, expiresAt.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds()));
        return await batch.ExecuteNonQueryAsync(ct) == 1;
    }

    public async Task<byte[]?> FindAsync(TenantId tenant, string kind, string id, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Command(
            "SELECT payload FROM short_lived WHERE tenant_id = $1 AND kind = $2 AND id = $3 AND expires_at > $4",
            tenant.Value, kind, id, now.ToUnixTimeMilliseconds()));
        return await batch.ExecuteScalarAsync(ct) as byte[];
    }

    public async Task<byte[]?> TakeAsync(TenantId tenant, string kind, string id, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = RelaxedBatch.On(database);
        batch.BatchCommands.Add(Command(
            "DELETE FROM short_lived WHERE tenant_id = $1 AND kind = $2 AND id = $3 AND expires_at > $4 RETURNING payload",
            tenant.Value, kind, id, now.ToUnixTimeMilliseconds()));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? await reader.GetFieldValueAsync<byte[]>(0, ct) : null;
    }

    public async Task RemoveExpiredAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = RelaxedBatch.On(database);
        batch.BatchCommands.Add(Command("DELETE FROM short_lived WHERE expires_at <= $1", now.ToUnixTimeMilliseconds()));
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}

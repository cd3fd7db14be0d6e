using Microsoft.Data.Sqlite;
using Signet.Identity.ShortLived;
using Signet.Identity.Tenants;

namespace Signet.Persistence.Sqlite;

/// <summary>Short-lived state in a file of its own, without waiting for the disk.</summary>
internal sealed class SqliteShortLivedStorage : IShortLivedStorage, IDisposable
{
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);

    public SqliteShortLivedStorage(string connectionString)
    {
        _connectionString = connectionString;
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode=WAL;
            CREATE TABLE IF NOT EXISTS short_lived (
                tenant_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, payload BLOB NOT NULL, expires_at INTEGER NOT NULL,
                PRIMARY KEY (tenant_id, kind, id)) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS ix_short_lived_expires_at ON short_lived (expires_at);
            """;
        command.ExecuteNonQuery();
    }

    public async Task PutAsync(TenantId tenant, string kind, string id, byte[] payload, DateTimeOffset expiresAt, CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            await using var connection = Open();
            await using var command = Command(connection, "INSERT OR REPLACE INTO short_lived VALUES ($tenant, $kind, $id, $payload, $expires)", tenant, kind, id);
            command.Parameters.AddWithValue("$payload", payload);
            command.Parameters.AddWithValue("$expires", expiresAt.ToUnixTimeMilliseconds());
            await command.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            _writer.Release();
        }
    }

    public async Task<byte[]?> FindAsync(TenantId tenant, string kind, string id, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = Open();
        await using var command = Command(
            connection, "SELECT payload FROM short_lived WHERE tenant_id = $tenant AND kind = $kind AND id = $id AND expires_at > $now", tenant, kind, id);
        command.Parameters.AddWithValue("$now", now.ToUnixTimeMilliseconds());
        return await command.ExecuteScalarAsync(ct) as byte[];
    }

    public async Task<byte[]?> TakeAsync(TenantId tenant, string kind, string id, DateTimeOffset now, CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            await using var connection = Open();
            await using var command = Command(
                connection, "DELETE FROM short_lived WHERE tenant_id = $tenant AND kind = $kind AND id = $id AND expires_at > $now RETURNING payload", tenant, kind, id);
            command.Parameters.AddWithValue("$now", now.ToUnixTimeMilliseconds());
            return await command.ExecuteScalarAsync(ct) as byte[];
        }
        finally
        {
            _writer.Release();
        }
    }

    public async Task RemoveExpiredAsync(DateTimeOffset now, CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            await using var connection = Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM short_lived WHERE expires_at <= $now";
            command.Parameters.AddWithValue("$now", now.ToUnixTimeMilliseconds());
            await command.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose() => _writer.Dispose();

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        ConnectionPragmas.Apply(connection, ConnectionPragmas.Relaxed);
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, TenantId tenant, string kind, string id)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$tenant", tenant.Value);
        command.Parameters.AddWithValue("$kind", kind);
        command.Parameters.AddWithValue("$id", id);
        return command;
    }
}

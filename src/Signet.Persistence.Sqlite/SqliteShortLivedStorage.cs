using Microsoft.Data.Sqlite;
using Signet.Identity.ShortLived;
using Signet.Identity.Tenants;

namespace Signet.Persistence.Sqlite;

/// <summary>
/// Short-lived state in a file of its own, without waiting for the disk. Every operation takes microseconds, so all of them share one
/// connection with prepared statements: its page cache stays warm, and nobody waits for a file lock.
/// </summary>
internal sealed class SqliteShortLivedStorage : IShortLivedStorage, IDisposable
{
    private const string Schema =
        """
        PRAGMA journal_mode=WAL;
        CREATE TABLE IF NOT EXISTS short_lived (
            tenant_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, payload BLOB NOT NULL, expires_at INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, kind, id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS ix_short_lived_expires_at ON short_lived (expires_at);
        """;

    private const string Put = "INSERT OR REPLACE INTO short_lived VALUES ($1, $2, $3, $4, $5)";

    private const string Add =
        """
        INSERT INTO short_lived VALUES ($1, $2, $3, x'', $4)
        ON CONFLICT DO UPDATE SET expires_at = excluded.expires_at WHERE expires_at <= $5
        """;

    private const string Find = "SELECT payload FROM short_lived WHERE tenant_id = $1 AND kind = $2 AND id = $3 AND expires_at > $4";
    private const string Take = "DELETE FROM short_lived WHERE tenant_id = $1 AND kind = $2 AND id = $3 AND expires_at > $4 RETURNING payload";
    private const string Clean = "DELETE FROM short_lived WHERE expires_at <= $1";

    private readonly PreparedConnection _connection;
    private readonly SemaphoreSlim _turn = new(1, 1);

    public SqliteShortLivedStorage(string connectionString)
    {
        _connection = new PreparedConnection(connectionString, ConnectionPragmas.Relaxed);
        using var schema = PreparedConnection.CreateCommand(_connection.Connection, Schema, []);
        schema.ExecuteNonQuery();
    }

    public Task PutAsync(TenantId tenant, string kind, string id, byte[] payload, DateTimeOffset expiresAt, CancellationToken ct) =>
        RunAsync(Put, [tenant.Value, kind, id, payload, expiresAt.ToUnixTimeMilliseconds()], command => command.ExecuteNonQuery(), ct);

    public Task<bool> TryAddAsync(
        TenantId tenant, string kind, string id, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken ct) => RunAsync(
        Add,
        [tenant.Value, kind, id, expiresAt.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds()],
        command => command.ExecuteNonQuery() == 1,
        ct);

    public Task<byte[]?> FindAsync(TenantId tenant, string kind, string id, DateTimeOffset now, CancellationToken ct) =>
        RunAsync(Find, [tenant.Value, kind, id, now.ToUnixTimeMilliseconds()], command => command.ExecuteScalar() as byte[], ct);

    public Task<byte[]?> TakeAsync(TenantId tenant, string kind, string id, DateTimeOffset now, CancellationToken ct) =>
        RunAsync(Take, [tenant.Value, kind, id, now.ToUnixTimeMilliseconds()], command => command.ExecuteScalar() as byte[], ct);

    public Task RemoveExpiredAsync(DateTimeOffset now, CancellationToken ct) =>
        RunAsync(Clean, [now.ToUnixTimeMilliseconds()], command => command.ExecuteNonQuery(), ct);

    public void Dispose()
    {
        _connection.Dispose();
        _turn.Dispose();
    }

    private async Task<T> RunAsync<T>(string sql, object[] values, Func<SqliteCommand, T> run, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return run(_connection.Command(sql, values));
        }
        finally
        {
            _turn.Release();
        }
    }
}

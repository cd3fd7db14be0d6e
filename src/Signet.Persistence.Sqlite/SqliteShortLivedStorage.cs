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
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _put;
    private readonly SqliteCommand _add;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _take;
    private readonly SqliteCommand _clean;
    private readonly SemaphoreSlim _turn = new(1, 1);

    public SqliteShortLivedStorage(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        ConnectionPragmas.Apply(_connection, ConnectionPragmas.Relaxed);
        using var schema = _connection.CreateCommand();
        schema.CommandText = """
            PRAGMA journal_mode=WAL;
            CREATE TABLE IF NOT EXISTS short_lived (
                tenant_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, payload BLOB NOT NULL, expires_at INTEGER NOT NULL,
                PRIMARY KEY (tenant_id, kind, id)) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS ix_short_lived_expires_at ON short_lived (expires_at);
            """;
        schema.ExecuteNonQuery();
        _put = Prepare("INSERT OR REPLACE INTO short_lived VALUES ($tenant, $kind, $id, $payload, $time)", Key, "$payload");
        _add = Prepare(
            """
            INSERT INTO short_lived VALUES ($tenant, $kind, $id, x'', $expires)
            ON CONFLICT DO UPDATE SET expires_at = excluded.expires_at WHERE expires_at <= $time
            """,
            Key,
            "$expires");
        _find = Prepare("SELECT payload FROM short_lived WHERE tenant_id = $tenant AND kind = $kind AND id = $id AND expires_at > $time", Key);
        _take = Prepare("DELETE FROM short_lived WHERE tenant_id = $tenant AND kind = $kind AND id = $id AND expires_at > $time RETURNING payload", Key);
        _clean = Prepare("DELETE FROM short_lived WHERE expires_at <= $time", []);
    }

    private static string[] Key => ["$tenant", "$kind", "$id"];

    public Task PutAsync(TenantId tenant, string kind, string id, byte[] payload, DateTimeOffset expiresAt, CancellationToken ct) => RunAsync(
        () =>
        {
            _put.Parameters["$payload"].Value = payload;
            return Bind(_put, expiresAt, tenant, kind, id).ExecuteNonQuery();
        },
        ct);

    public Task<bool> TryAddAsync(
        TenantId tenant, string kind, string id, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken ct) => RunAsync(
        () =>
        {
            _add.Parameters["$expires"].Value = expiresAt.ToUnixTimeMilliseconds();
            return Bind(_add, now, tenant, kind, id).ExecuteNonQuery() == 1;
        },
        ct);

    public Task<byte[]?> FindAsync(TenantId tenant, string kind, string id, DateTimeOffset now, CancellationToken ct) =>
        RunAsync(() => Bind(_find, now, tenant, kind, id).ExecuteScalar() as byte[], ct);

    public Task<byte[]?> TakeAsync(TenantId tenant, string kind, string id, DateTimeOffset now, CancellationToken ct) =>
        RunAsync(() => Bind(_take, now, tenant, kind, id).ExecuteScalar() as byte[], ct);

    public Task RemoveExpiredAsync(DateTimeOffset now, CancellationToken ct) => RunAsync(() => Bind(_clean, now).ExecuteNonQuery(), ct);

    public void Dispose()
    {
        _put.Dispose();
        _add.Dispose();
        _find.Dispose();
        _take.Dispose();
        _clean.Dispose();
        _connection.Dispose();
        _turn.Dispose();
    }

    private async Task<T> RunAsync<T>(Func<T> operation, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return operation();
        }
        finally
        {
            _turn.Release();
        }
    }

    private SqliteCommand Prepare(string sql, string[] parameters, params string[] more)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in (string[])[.. parameters, .. more, "$time"])
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private static SqliteCommand Bind(SqliteCommand command, DateTimeOffset time)
    {
        command.Parameters["$time"].Value = time.ToUnixTimeMilliseconds();
        return command;
    }

    private static SqliteCommand Bind(SqliteCommand command, DateTimeOffset time, TenantId tenant, string kind, string id)
    {
        command.Parameters["$tenant"].Value = tenant.Value;
        command.Parameters["$kind"].Value = kind;
        command.Parameters["$id"].Value = id;
        return Bind(command, time);
    }
}

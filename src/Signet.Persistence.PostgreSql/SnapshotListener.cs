using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Signet.Identity.Tenants;

namespace Signet.Persistence.PostgreSql;

/// <summary>Reloads a tenant as soon as another node says that it changed it. The poll covers whatever a lost connection missed.</summary>
internal sealed class SnapshotListener(NpgsqlDataSource database, SnapshotStore snapshots, TimeProvider time, ILogger<SnapshotListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan _retryDelay = TimeSpan.FromSeconds(5);

    // Keeps a silently dropped connection from going unnoticed.
    private static readonly TimeSpan _probeInterval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.ListenFailed(logger, exception);
                await Task.Delay(_retryDelay, time, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var changed = new Queue<TenantId>();
        connection.Notification += (_, message) => changed.Enqueue(new TenantId(message.Payload));
        await using var listen = new NpgsqlCommand("LISTEN " + SnapshotNotifier.Channel, connection);
        await listen.ExecuteNonQueryAsync(ct);
        await using var probe = new NpgsqlCommand("SELECT 1", connection);
        while (true)
        {
            if (!await connection.WaitAsync(_probeInterval, ct))
            {
                await probe.ExecuteNonQueryAsync(ct);
            }

            while (changed.TryDequeue(out var tenant))
            {
                await ReloadAsync(tenant, ct);
            }
        }
    }

    private async Task ReloadAsync(TenantId tenant, CancellationToken ct)
    {
        // A tenant that nobody asked this node for is loaded by the first request.
        if (snapshots.Find(tenant) is not null)
        {
            await snapshots.ReloadAsync(tenant, ct);
        }
    }
}

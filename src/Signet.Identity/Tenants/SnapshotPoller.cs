using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Signet.Identity.Keys;

namespace Signet.Identity.Tenants;

/// <summary>Notices within a second what other nodes changed, and lets a signing key that is due become current.</summary>
internal sealed class SnapshotPoller(
    IServiceScopeFactory scopes, SnapshotStore snapshots, TimeProvider time, ILogger<SnapshotPoller> logger) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PollAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.PollFailed(logger, exception);
            }
        }
    }

    private async Task PollAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
        var versions = await db.Tenants.AsNoTracking().Select(t => new { t.Id, t.Version }).ToListAsync(ct);
        foreach (var tenant in versions)
        {
            if (snapshots.Find(tenant.Id) is not { } held)
            {
                continue;
            }

            if (held.Version != tenant.Version)
            {
                held = await snapshots.ReloadAsync(tenant.Id, ct);
            }

            if (held.NextKeyEffectiveAt <= time.GetUtcNow())
            {
                await PromoteAsync(tenant.Id, ct);
            }
        }
    }

    private async Task PromoteAsync(TenantId tenant, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant);
        await scope.ServiceProvider.GetRequiredService<KeyRotation>().PromoteDueAsync(ct);
    }
}

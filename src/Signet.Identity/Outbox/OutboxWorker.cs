using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Signet.Identity.Tenants;

namespace Signet.Identity.Outbox;

/// <summary>Delivers what is due, tenant by tenant, whenever it is woken and every few seconds.</summary>
internal sealed class OutboxWorker(IServiceScopeFactory scopes, OutboxSignal signal, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await signal.WaitAsync(_interval, stoppingToken);
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.RoundFailed(logger, exception);
            }
        }
    }

    private async Task RunAsync(CancellationToken ct)
    {
        foreach (var tenant in await TenantsAsync(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant);
            await scope.ServiceProvider.GetRequiredService<OutboxRound>().RunAsync(ct);
        }
    }

    private async Task<List<TenantId>> TenantsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignetDb>().Tenants.Select(t => t.Id).ToListAsync(ct);
    }
}

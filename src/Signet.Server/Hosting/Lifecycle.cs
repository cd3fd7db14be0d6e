using Signet.Identity.Tenants;
using Signet.Server.Health;

namespace Signet.Server.Hosting;

/// <summary>Says when this node is ready and when it is not any more, and tells the operator where to go.</summary>
internal sealed class Lifecycle(
    IHostApplicationLifetime lifetime, HealthState health, TenantEndpoints endpoints, ILogger<Lifecycle> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            health.SetReady(true);
            Log.Ready(logger, endpoints.Core, endpoints.Admin);
        });
        lifetime.ApplicationStopping.Register(() => health.SetReady(false));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

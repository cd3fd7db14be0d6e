using Signet.Identity;
using Signet.Identity.Tenants;

namespace Signet.Server.Databases;

/// <summary>Migrates and seeds before anything listens or works in the background.</summary>
internal sealed class DatabaseStart(ISignetDatabase database, TenantSeeder seeder, SnapshotStore snapshots, ILogger<DatabaseStart> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        Log.Opening(logger, database.Description);
        await database.MigrateAsync(cancellationToken);
        await seeder.SeedAsync(cancellationToken);
        await snapshots.GetAsync(TenantId.Default, cancellationToken);
        await snapshots.GetAsync(TenantId.Admin, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

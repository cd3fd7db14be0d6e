using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Signet.Identity.Tenants;

/// <summary>Hands out each tenant's current <see cref="TenantSnapshot"/>; reloads it when its version changed.</summary>
public sealed class SnapshotStore(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<TenantId, TenantSnapshot> _snapshots = new();

    /// <summary>The snapshot in force; completes synchronously once loaded. Throws for a tenant that does not exist.</summary>
    public ValueTask<TenantSnapshot> GetAsync(TenantId tenant, CancellationToken ct) =>
        _snapshots.TryGetValue(tenant, out var snapshot) ? new ValueTask<TenantSnapshot>(snapshot) : new ValueTask<TenantSnapshot>(ReloadAsync(tenant, ct));

    /// <summary>The snapshot in force; null for a tenant that does not exist.</summary>
    public ValueTask<TenantSnapshot?> FindAsync(TenantId tenant, CancellationToken ct) =>
        _snapshots.TryGetValue(tenant, out var snapshot) ? new ValueTask<TenantSnapshot?>(snapshot) : new ValueTask<TenantSnapshot?>(FindUnloadedAsync(tenant, ct));

    /// <summary>The snapshot in force, if it was loaded before.</summary>
    public TenantSnapshot? Find(TenantId tenant) => _snapshots.GetValueOrDefault(tenant);

    /// <summary>Reads the tenant again. Of two reloads at once, the newer data stays.</summary>
    public async Task<TenantSnapshot> ReloadAsync(TenantId tenant, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant);
        var loaded = await scope.ServiceProvider.GetRequiredService<SnapshotLoader>().LoadAsync(ct);
        return _snapshots.AddOrUpdate(tenant, loaded, (_, held) => held.Version > loaded.Version ? held : loaded);
    }

    private async Task<TenantSnapshot?> FindUnloadedAsync(TenantId tenant, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignetDb>().Tenants.AnyAsync(t => t.Id == tenant, ct) ? await ReloadAsync(tenant, ct) : null;
    }
}

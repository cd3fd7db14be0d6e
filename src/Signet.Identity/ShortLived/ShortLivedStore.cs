using Signet.Identity.Tenants;
using Signet.Oidc.Hosting;

namespace Signet.Identity.ShortLived;

/// <summary>Short-lived state of the current tenant, by kind and id.</summary>
public sealed class ShortLivedStore(IShortLivedStorage storage, CurrentTenant tenant, TimeProvider time) : IShortLivedStore
{
    public Task PutAsync(string kind, string id, byte[] payload, DateTimeOffset expiresAt, CancellationToken ct) =>
        storage.PutAsync(tenant.Id, kind, id, payload, expiresAt, ct);

    public Task<bool> TryAddAsync(string kind, string id, DateTimeOffset expiresAt, CancellationToken ct) =>
        storage.TryAddAsync(tenant.Id, kind, id, time.GetUtcNow(), expiresAt, ct);

    public Task<byte[]?> FindAsync(string kind, string id, CancellationToken ct) =>
        storage.FindAsync(tenant.Id, kind, id, time.GetUtcNow(), ct);

    public async Task<bool> TryTakeAsync(string kind, string id, CancellationToken ct) => await TakeAsync(kind, id, ct) is not null;

    /// <summary>Removes the entry and returns its payload; of all concurrent callers exactly one gets it.</summary>
    public Task<byte[]?> TakeAsync(string kind, string id, CancellationToken ct) =>
        storage.TakeAsync(tenant.Id, kind, id, time.GetUtcNow(), ct);
}

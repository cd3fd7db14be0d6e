using Signet.Identity.Tenants;

namespace Signet.Identity.ShortLived;

/// <summary>
/// Where state that lives for minutes is kept: it survives a crash of the process and a change of node, not a power cut. One
/// implementation per database.
/// </summary>
public interface IShortLivedStorage
{
    Task PutAsync(TenantId tenant, string kind, string id, byte[] payload, DateTimeOffset expiresAt, CancellationToken ct);

    /// <summary>
    /// Adds an empty entry by one statement, unless one is there that has not expired at <paramref name="now"/>; of all concurrent callers
    /// exactly one gets true.
    /// </summary>
    Task<bool> TryAddAsync(TenantId tenant, string kind, string id, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken ct);

    /// <summary>Null when absent or expired at <paramref name="now"/>.</summary>
    Task<byte[]?> FindAsync(TenantId tenant, string kind, string id, DateTimeOffset now, CancellationToken ct);

    /// <summary>Removes an unexpired entry by one statement; of all concurrent callers exactly one gets its payload.</summary>
    Task<byte[]?> TakeAsync(TenantId tenant, string kind, string id, DateTimeOffset now, CancellationToken ct);

    /// <summary>Removes what expired before <paramref name="now"/>, of all tenants.</summary>
    Task RemoveExpiredAsync(DateTimeOffset now, CancellationToken ct);
}

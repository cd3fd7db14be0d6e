namespace Signet.Oidc.Hosting;

/// <summary>
/// State that lives for minutes: interactions, authorization codes, pushed requests, device codes, logout requests.
/// Per tenant. Survives a crash of the process and a change of node. An expired entry is never returned and cannot be taken.
/// </summary>
public interface IShortLivedStore
{
    /// <summary>Adds or replaces.</summary>
    Task PutAsync(string kind, string id, byte[] payload, DateTimeOffset expiresAt, CancellationToken ct);

    /// <summary>Adds an empty entry unless one is there; of all concurrent callers exactly one gets true.</summary>
    Task<bool> TryAddAsync(string kind, string id, DateTimeOffset expiresAt, CancellationToken ct);

    Task<byte[]?> FindAsync(string kind, string id, CancellationToken ct);

    /// <summary>Removes the entry; of all concurrent callers exactly one gets true.</summary>
    Task<bool> TryTakeAsync(string kind, string id, CancellationToken ct);
}

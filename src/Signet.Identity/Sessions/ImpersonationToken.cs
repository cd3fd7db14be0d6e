using Signet.Identity.Tenants;

namespace Signet.Identity.Sessions;

/// <summary>A single-use <c>sub_</c> token that lets a service act for a user (oidc.md 11.3).</summary>
public sealed class ImpersonationToken : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    public required string Hash { get; init; }

    public required string UserId { get; init; }

    /// <summary>JSON text given at creation.</summary>
    public string? Context { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? ConsumedAt { get; private set; }
}

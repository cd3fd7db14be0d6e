using Signet.Identity.Tenants;

namespace Signet.Identity.Sessions;

/// <summary>A refresh token, by its hash.</summary>
public sealed class RefreshTokenRow : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    public required string Hash { get; init; }

    public required string ClientId { get; init; }

    public required string UserId { get; init; }

    public required string GrantId { get; init; }

    public required string Scope { get; init; }

    /// <summary>Resource indicators, separated by one space (an indicator has none).</summary>
    public required string Resources { get; init; }

    public required string GrantType { get; init; }

    public string? SessionUid { get; init; }

    public bool ExpiresWithSession { get; init; }

    public string? Sid { get; init; }

    /// <summary>The key that must be proved to use it (RFC 9449).</summary>
    public string? Thumbprint { get; init; }

    public string? Nonce { get; init; }

    public DateTimeOffset? AuthTime { get; init; }

    public DateTimeOffset ChainStartedAt { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? ConsumedAt { get; private set; }
}

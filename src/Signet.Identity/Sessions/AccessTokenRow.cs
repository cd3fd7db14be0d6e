using Signet.Identity.Tenants;

namespace Signet.Identity.Sessions;

/// <summary>An opaque access token, by its hash.</summary>
public sealed class AccessTokenRow : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    public required string Hash { get; init; }

    public required string ClientId { get; init; }

    public required string UserId { get; init; }

    public string? GrantId { get; init; }

    public required string Scope { get; init; }

    public required string GrantType { get; init; }

    public string? SessionUid { get; init; }

    public bool ExpiresWithSession { get; init; }

    public string? Sid { get; init; }

    /// <summary>The key it is bound to (RFC 9449); null for a bearer token.</summary>
    public string? Thumbprint { get; init; }

    /// <summary>JSON text of custom claims.</summary>
    public string? Extra { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}

using System.Collections.Immutable;

namespace Signet.Oidc.Tokens;

/// <summary>A refresh token (section 10).</summary>
public sealed record RefreshToken
{
    /// <summary>SHA-256 of the value, base64url.</summary>
    public required string Hash { get; init; }

    public required string ClientId { get; init; }

    public required string Subject { get; init; }

    public required string GrantId { get; init; }

    /// <summary>Space separated; never narrowed by a refresh.</summary>
    public required string Scope { get; init; }

    /// <summary>Resources of the authorization request.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>Grant types that led here, e.g. <c>authorization_code</c>.</summary>
    public required string GrantType { get; init; }

    public string? SessionUid { get; init; }

    public bool ExpiresWithSession { get; init; }

    public string? Sid { get; init; }

    /// <summary>The key that must be proved to use it (RFC 9449 section 5): public clients only, others prove who they are.</summary>
    public string? Thumbprint { get; init; }

    public string? Nonce { get; init; }

    /// <summary>Set when <c>auth_time</c> belongs into ID tokens.</summary>
    public DateTimeOffset? AuthTime { get; init; }

    /// <summary>When the first token of the chain was issued.</summary>
    public required DateTimeOffset ChainStartedAt { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Last use after it was rotated out.</summary>
    public DateTimeOffset? ConsumedAt { get; init; }
}

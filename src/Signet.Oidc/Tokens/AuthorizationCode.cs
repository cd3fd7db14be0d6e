using System.Collections.Immutable;

namespace Signet.Oidc.Tokens;

/// <summary>What a code, or an approved device code, will be exchanged for (section 7).</summary>
internal sealed record AuthorizationCode
{
    public required string ClientId { get; init; }

    public required string Subject { get; init; }

    public required string GrantId { get; init; }

    /// <summary>Granted OP scopes and granted resource scopes of all requested resources.</summary>
    public required string Scope { get; init; }

    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>Null for a device code.</summary>
    public string? RedirectUri { get; init; }

    public string? CodeChallenge { get; init; }

    /// <summary>The key that must be proved to redeem it (RFC 9449 section 10).</summary>
    public string? Thumbprint { get; init; }

    public string? Nonce { get; init; }

    /// <summary>Set when <c>auth_time</c> belongs into ID tokens.</summary>
    public DateTimeOffset? AuthTime { get; init; }

    public required string SessionUid { get; init; }

    public bool ExpiresWithSession { get; init; }

    public string? Sid { get; init; }
}

using System.Text.Json.Nodes;

namespace Signet.Oidc.Tokens;

/// <summary>A stored (opaque) access token. JWT access tokens are never stored.</summary>
public sealed record AccessToken
{
    /// <summary>SHA-256 of the value, base64url.</summary>
    public required string Hash { get; init; }

    public required string ClientId { get; init; }

    public required string Subject { get; init; }

    /// <summary>Null for a token exchange, which has no grant.</summary>
    public string? GrantId { get; init; }

    /// <summary>Space separated.</summary>
    public required string Scope { get; init; }

    /// <summary>Grant types that led here, e.g. <c>authorization_code refresh_token</c>.</summary>
    public required string GrantType { get; init; }

    public string? SessionUid { get; init; }

    /// <summary>Dead as soon as the session, or this grant's place in it, is gone (section 10.1).</summary>
    public bool ExpiresWithSession { get; init; }

    public string? Sid { get; init; }

    /// <summary>The key it is bound to (RFC 9449 section 6); null for a bearer token.</summary>
    public string? Thumbprint { get; init; }

    /// <summary>Custom claims, shown by introspection.</summary>
    public JsonObject? Extra { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

using System.Text.Json;
using Signet.Oidc.Clients;

namespace Signet.Oidc.Tokens;

/// <summary>Everything decided about an access token before it is made.</summary>
internal sealed record AccessTokenRequest
{
    public required Client Client { get; init; }

    public required TokenTarget Target { get; init; }

    /// <summary>Null for client credentials.</summary>
    public string? Subject { get; init; }

    /// <summary>Space separated; null leaves the claim out.</summary>
    public required string? Scope { get; init; }

    /// <summary>Null for client credentials.</summary>
    public string? GrantType { get; init; }

    public string? GrantId { get; init; }

    public string? SessionUid { get; init; }

    public bool ExpiresWithSession { get; init; }

    public string? Sid { get; init; }

    /// <summary>The user who acts for the subject (RFC 8693 section 4.1).</summary>
    public string? Actor { get; init; }

    /// <summary>The key it will be bound to (RFC 9449 section 6); null for a bearer token.</summary>
    public string? Thumbprint { get; init; }

    public JsonElement? SubjectTokenContext { get; init; }
}

using System.Text.Json;
using Signet.Oidc.Clients;

namespace Signet.Oidc.Hosting;

/// <summary>What the script learns about the token and the request (sections 13.1 and 13.2).</summary>
public sealed record CustomClaimsRequest
{
    public required Client Client { get; init; }

    /// <summary>Null for client credentials.</summary>
    public string? Subject { get; init; }

    public required string Jti { get; init; }

    /// <summary>Only for a JWT.</summary>
    public string? Audience { get; init; }

    public string? Scope { get; init; }

    /// <summary>The grant types that led here, space separated; null for client credentials.</summary>
    public string? GrantType { get; init; }

    public string? GrantId { get; init; }

    public string? SessionUid { get; init; }

    public string? Sid { get; init; }

    public bool ExpiresWithSession { get; init; }

    public string? OrganizationId { get; init; }

    /// <summary>Context of an impersonation token.</summary>
    public JsonElement? SubjectTokenContext { get; init; }
}

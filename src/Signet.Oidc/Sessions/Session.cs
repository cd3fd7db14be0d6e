using System.Collections.Immutable;
using System.Text.Json;

namespace Signet.Oidc.Sessions;

/// <summary>A login at the provider (section 14.2). The cookie holds an opaque id; only its hash is stored.</summary>
public sealed record Session
{
    /// <summary>Public name of the session, stable across id rotation.</summary>
    public required string Uid { get; init; }

    /// <summary>SHA-256 of the cookie value; new at every login.</summary>
    public required string IdHash { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset LoginAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>By client id.</summary>
    public ImmutableDictionary<string, ClientAuthorization> Authorizations { get; init; } = ImmutableDictionary<string, ClientAuthorization>.Empty;

    /// <summary>The submitted interaction that led to the login; owned by the sign-in pages, feeds custom claims.</summary>
    public JsonElement? LastSubmission { get; init; }
}

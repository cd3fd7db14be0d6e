using System.Collections.Immutable;

namespace Signet.Oidc.Grants;

/// <summary>What a user and a client agreed on, within one session (sections 4.4 and 14.1).</summary>
public sealed record Grant
{
    public required string Id { get; init; }

    public required string ClientId { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public ImmutableHashSet<string> OidcScopes { get; init; } = [];

    public ImmutableHashSet<string> RejectedOidcScopes { get; init; } = [];

    /// <summary>Granted scopes by resource indicator.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> ResourceScopes { get; init; } =
        ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;

    /// <summary>Scopes that were shown but not granted, by resource indicator; not asked again.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> RejectedResourceScopes { get; init; } =
        ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;

    /// <summary>The one organization a metadata-document client was bound to at consent (section 18.5).</summary>
    public string? OrganizationId { get; init; }
}

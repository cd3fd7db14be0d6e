namespace Signet.Management.Client.Applications;

/// <summary>Registered URIs of an application. Replaced as a whole by an update.</summary>
public sealed record OidcClientMetadata
{
    /// <summary>Where an authorization response may go.</summary>
    public IReadOnlyList<string> RedirectUris { get; set; } = [];

    /// <summary>Where the browser may go after sign-out.</summary>
    public IReadOnlyList<string> PostLogoutRedirectUris { get; set; } = [];

    /// <summary>Receives logout tokens (OpenID Connect Back-Channel Logout).</summary>
    public string? BackchannelLogoutUri { get; init; }

    /// <summary>True when a logout token must carry <c>sid</c>.</summary>
    public bool? BackchannelLogoutSessionRequired { get; init; }

    /// <summary>Logo shown on the consent page.</summary>
    public string? LogoUri { get; init; }
}

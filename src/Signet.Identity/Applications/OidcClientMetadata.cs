using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Signet.Identity.Applications;

/// <summary>An application's protocol URIs, as on the wire (oidc.md 2.6).</summary>
public sealed record OidcClientMetadata
{
    public ImmutableArray<string> RedirectUris { get; init; } = [];

    public ImmutableArray<string> PostLogoutRedirectUris { get; init; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BackchannelLogoutUri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? BackchannelLogoutSessionRequired { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LogoUri { get; init; }
}

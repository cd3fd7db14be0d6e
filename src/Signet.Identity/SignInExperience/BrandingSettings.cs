using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Logo and favicon URIs (experience.md 8.4).</summary>
public sealed record BrandingSettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LogoUrl { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DarkLogoUrl { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Favicon { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DarkFavicon { get; init; }
}

namespace Signet.Experience.Pages.Settings;

public sealed record BrandingSettings
{
    public string? LogoUrl { get; init; }

    public string? DarkLogoUrl { get; init; }

    public string? Favicon { get; init; }

    public string? DarkFavicon { get; init; }
}

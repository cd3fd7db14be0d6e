namespace Signet.Management.Client.SignInExperiences;

/// <summary>Logos and icons as absolute URIs.</summary>
public sealed record BrandingSettings
{
    /// <summary>On light background.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>On dark background.</summary>
    public string? DarkLogoUrl { get; init; }

    /// <summary>Browser tab icon.</summary>
    public string? Favicon { get; init; }

    /// <summary>Browser tab icon in dark mode.</summary>
    public string? DarkFavicon { get; init; }
}

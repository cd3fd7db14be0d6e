namespace Signet.Management.Client.SignInExperiences;

/// <summary>Brand colours as <c>#RRGGBB</c>.</summary>
public sealed record ColorSettings
{
    /// <summary>On light background.</summary>
    public string PrimaryColor { get; set; } = "#000000";

    /// <summary>Follow the visitor's system.</summary>
    public bool IsDarkModeEnabled { get; init; }

    /// <summary>On dark background.</summary>
    public string DarkPrimaryColor { get; set; } = "#000000";
}

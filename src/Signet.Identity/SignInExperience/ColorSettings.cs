namespace Signet.Identity.SignInExperience;

/// <summary>The tenant's one primary colour per mode; hex with 3 or 6 digits (experience.md 8.4).</summary>
public sealed record ColorSettings
{
    public string PrimaryColor { get; init; } = "#6139F6";

    public bool IsDarkModeEnabled { get; init; }

    public string DarkPrimaryColor { get; init; } = "#8768F8";
}

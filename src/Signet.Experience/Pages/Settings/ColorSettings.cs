namespace Signet.Experience.Pages.Settings;

public sealed record ColorSettings
{
    public string? PrimaryColor { get; init; }

    public bool IsDarkModeEnabled { get; init; }

    public string? DarkPrimaryColor { get; init; }
}

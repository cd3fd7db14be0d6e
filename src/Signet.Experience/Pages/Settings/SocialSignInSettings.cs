namespace Signet.Experience.Pages.Settings;

public sealed record SocialSignInSettings
{
    public bool AutomaticAccountLinking { get; init; }
}

namespace Signet.Experience.Pages.Settings;

public sealed record ForgotPasswordSettings
{
    public bool Email { get; init; }

    public bool Phone { get; init; }

    public bool IsAvailable => Email || Phone;
}

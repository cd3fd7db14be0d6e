namespace Signet.Experience.Pages.Settings;

/// <summary>experience.md 8.5.</summary>
public enum AgreeToTerms
{
    Automatic,
    ManualRegistrationOnly,
    Manual,
}

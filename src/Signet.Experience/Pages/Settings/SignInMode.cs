namespace Signet.Experience.Pages.Settings;

/// <summary>experience.md 8.1.</summary>
public enum SignInMode
{
    SignInAndRegister,
    SignIn,
    Register,
}

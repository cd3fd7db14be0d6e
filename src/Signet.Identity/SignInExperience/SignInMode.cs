namespace Signet.Identity.SignInExperience;

/// <summary>Whether people may sign in, register, or both (experience.md 8.1).</summary>
public enum SignInMode
{
    SignIn,
    Register,
    SignInAndRegister,
}

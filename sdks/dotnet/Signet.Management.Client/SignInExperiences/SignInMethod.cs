namespace Signet.Management.Client.SignInExperiences;

/// <summary>One way to sign in.</summary>
public sealed record SignInMethod
{
    /// <summary>What the user types.</summary>
    public SignInIdentifier Identifier { get; init; }

    /// <summary>A password is accepted.</summary>
    public bool Password { get; init; }

    /// <summary>A code sent to the identifier is accepted.</summary>
    public bool VerificationCode { get; init; }

    /// <summary>The password is asked first.</summary>
    public bool IsPasswordPrimary { get; init; }
}

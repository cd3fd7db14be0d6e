namespace Signet.Management.Client.SignInExperiences;

/// <summary>What new users provide; no identifiers means social sign-up only.</summary>
public sealed record SignUpSettings
{
    /// <summary>The first identifier; e-mail and phone together mean either.</summary>
    public IReadOnlyList<SignInIdentifier> Identifiers { get; set; } = [];

    /// <summary>Ask for a password.</summary>
    public bool Password { get; init; }

    /// <summary>Verify e-mail or phone.</summary>
    public bool Verify { get; init; }

    /// <summary>Further identifiers.</summary>
    public IReadOnlyList<SecondaryIdentifier>? SecondaryIdentifiers { get; init; }
}

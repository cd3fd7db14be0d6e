namespace Signet.Management.Client.SignInExperiences;

/// <summary>A further identifier collected at sign-up.</summary>
public sealed record SecondaryIdentifier
{
    /// <summary>What is collected.</summary>
    public SignInIdentifier Identifier { get; init; }

    /// <summary>Required for e-mail and phone.</summary>
    public bool? Verify { get; init; }
}

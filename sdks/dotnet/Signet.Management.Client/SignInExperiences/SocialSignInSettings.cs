namespace Signet.Management.Client.SignInExperiences;

/// <summary>How social identities become users.</summary>
public sealed record SocialSignInSettings
{
    /// <summary>Link to the account with the same verified e-mail or phone.</summary>
    public bool? AutomaticAccountLinking { get; init; }

    /// <summary>Do not ask for required sign-up identifiers the provider did not give.</summary>
    public bool? SkipRequiredIdentifiers { get; init; }
}

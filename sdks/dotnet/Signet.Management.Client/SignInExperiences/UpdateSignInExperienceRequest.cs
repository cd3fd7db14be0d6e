namespace Signet.Management.Client.SignInExperiences;

/// <summary>Body of <c>PATCH /api/sign-in-exp</c>; null leaves a value as it is, an empty string clears it, objects are replaced as a whole.</summary>
public sealed record UpdateSignInExperienceRequest
{
    /// <summary>Brand colours.</summary>
    public ColorSettings? Color { get; init; }

    /// <summary>Logos.</summary>
    public BrandingSettings? Branding { get; init; }

    /// <summary>Languages.</summary>
    public LanguageSettings? LanguageInfo { get; init; }

    /// <summary>Terms of use.</summary>
    public string? TermsOfUseUrl { get; init; }

    /// <summary>Privacy policy.</summary>
    public string? PrivacyPolicyUrl { get; init; }

    /// <summary>How users agree.</summary>
    public AgreeToTermsPolicy? AgreeToTermsPolicy { get; init; }

    /// <summary>Sign-in methods.</summary>
    public SignInSettings? SignIn { get; init; }

    /// <summary>Sign-up identifiers.</summary>
    public SignUpSettings? SignUp { get; init; }

    /// <summary>Social sign-in rules.</summary>
    public SocialSignInSettings? SocialSignIn { get; init; }

    /// <summary>Targets without a connector are dropped by the server.</summary>
    public IReadOnlyList<string>? SocialSignInConnectorTargets { get; init; }

    /// <summary>Who may come in.</summary>
    public SignInMode? SignInMode { get; init; }

    /// <summary>Style sheet added to the pages; empty clears it.</summary>
    public string? CustomCss { get; init; }

    /// <summary>Shown on error pages.</summary>
    public string? SupportEmail { get; init; }

    /// <summary>Shown on error pages.</summary>
    public string? SupportWebsiteUrl { get; init; }

    /// <summary>Where visitors without a session go.</summary>
    public string? UnknownSessionRedirectUrl { get; init; }

    /// <summary>Ways to reset a password.</summary>
    public IReadOnlyList<string>? ForgotPasswordMethods { get; init; }
}

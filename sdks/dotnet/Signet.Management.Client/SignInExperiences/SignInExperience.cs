using System.Text.Json.Nodes;

namespace Signet.Management.Client.SignInExperiences;

/// <summary>What end users see and how they register and sign in.</summary>
public sealed record SignInExperience
{
    /// <summary>Brand colours.</summary>
    public ColorSettings Color { get; set; } = new();

    /// <summary>Logos.</summary>
    public BrandingSettings Branding { get; set; } = new();

    /// <summary>Languages.</summary>
    public LanguageSettings LanguageInfo { get; set; } = new();

    /// <summary>Terms of use.</summary>
    public string? TermsOfUseUrl { get; init; }

    /// <summary>Privacy policy.</summary>
    public string? PrivacyPolicyUrl { get; init; }

    /// <summary>How users agree.</summary>
    public AgreeToTermsPolicy AgreeToTermsPolicy { get; init; }

    /// <summary>Sign-in methods.</summary>
    public SignInSettings SignIn { get; set; } = new();

    /// <summary>Sign-up identifiers.</summary>
    public SignUpSettings SignUp { get; set; } = new();

    /// <summary>Social sign-in rules.</summary>
    public SocialSignInSettings SocialSignIn { get; set; } = new();

    /// <summary>Providers in the order shown.</summary>
    public IReadOnlyList<string> SocialSignInConnectorTargets { get; set; } = [];

    /// <summary>Who may come in.</summary>
    public SignInMode SignInMode { get; init; }

    /// <summary>Style sheet added to the pages.</summary>
    public string? CustomCss { get; init; }

    /// <summary>Enterprise sign-in.</summary>
    public bool SingleSignOnEnabled { get; init; }

    /// <summary>Shown on error pages.</summary>
    public string? SupportEmail { get; init; }

    /// <summary>Shown on error pages.</summary>
    public string? SupportWebsiteUrl { get; init; }

    /// <summary>Where visitors without a session go.</summary>
    public string? UnknownSessionRedirectUrl { get; init; }

    /// <summary>Ways to reset a password; null means every configured channel.</summary>
    public IReadOnlyList<string>? ForgotPasswordMethods { get; init; }

    /// <summary>Password rules; absent parts have their defaults.</summary>
    public JsonObject? PasswordPolicy { get; init; }

    /// <summary>Second factors.</summary>
    public JsonObject? Mfa { get; init; }
}

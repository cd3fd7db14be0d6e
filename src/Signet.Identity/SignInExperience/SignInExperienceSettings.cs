using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Signet.Identity.SignInExperience;

/// <summary>How people sign in to a tenant and what the pages look like, as on the wire (experience.md 8, management.md 17).</summary>
public sealed record SignInExperienceSettings
{
    public string Id { get; init; } = "default";

    public ColorSettings Color { get; init; } = new();

    public BrandingSettings Branding { get; init; } = new();

    public bool HideLogtoBranding { get; init; }

    public LanguageSettings LanguageInfo { get; init; } = new();

    public string? TermsOfUseUrl { get; init; }

    public string? PrivacyPolicyUrl { get; init; }

    /// <summary><c>Automatic</c>, <c>ManualRegistrationOnly</c> or <c>Manual</c>.</summary>
    public string AgreeToTermsPolicy { get; init; } = "Automatic";

    public SignInSettings SignIn { get; init; } = new();

    public SignUpSettings SignUp { get; init; } = new();

    public SocialSignInSettings SocialSignIn { get; init; } = new();

    /// <summary>Targets with a button on the sign-in page, in order.</summary>
    public ImmutableArray<string> SocialSignInConnectorTargets { get; init; } = [];

    public SignInMode SignInMode { get; init; } = SignInMode.SignInAndRegister;

    public string? CustomCss { get; init; }

    public ImmutableSortedDictionary<string, string> CustomContent { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public JsonObject? CustomUiAssets { get; init; }

    public JsonObject CustomUiCsp { get; init; } = [];

    public PasswordPolicySettings PasswordPolicy { get; init; } = new();

    public PasswordExpirationSettings PasswordExpiration { get; init; } = new();

    public MfaSettings Mfa { get; init; } = new();

    public AdaptiveMfaSettings AdaptiveMfa { get; init; } = new();

    public bool SingleSignOnEnabled { get; init; }

    public string? SupportEmail { get; init; }

    public string? SupportWebsiteUrl { get; init; }

    public string? UnknownSessionRedirectUrl { get; init; }

    public CaptchaPolicySettings CaptchaPolicy { get; init; } = new();

    public SentinelPolicySettings SentinelPolicy { get; init; } = new();

    public EmailBlocklistSettings EmailBlocklistPolicy { get; init; } = new();

    public ImmutableArray<string>? ForgotPasswordMethods { get; init; } = [];

    public UsernamePolicySettings UsernamePolicy { get; init; } = new();

    public VerificationCodePolicySettings VerificationCodePolicy { get; init; } = new();

    public PasskeySignInSettings PasskeySignIn { get; init; } = new();

    public ImmutableArray<ProfileFieldReference>? SignUpProfileFields { get; init; }
}

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Signet.Identity.Http.Validation;
using Signet.Identity.SignInExperience;

namespace Signet.Management.SignInExperiences;

/// <summary>The body of PATCH /api/sign-in-exp (management.md 17.2).</summary>
internal sealed record ExperienceBody(
    [property: Optional] ColorBody? Color = null,
    [property: Optional] BrandingBody? Branding = null,
    [property: Optional] bool? HideLogtoBranding = null,
    [property: Optional] LanguageBody? LanguageInfo = null,
    [property: WebUrlOrEmpty, MaxLength(2048)] Patch<string?> TermsOfUseUrl = default,
    [property: WebUrlOrEmpty, MaxLength(2048)] Patch<string?> PrivacyPolicyUrl = default,
    [property: Optional, AllowedValues("Automatic", "ManualRegistrationOnly", "Manual")] string? AgreeToTermsPolicy = null,
    [property: Optional] SignInBody? SignIn = null,
    [property: Optional] SignUpBody? SignUp = null,
    [property: Optional] SocialSignInBody? SocialSignIn = null,
    [property: Optional] string[]? SocialSignInConnectorTargets = null,
    [property: Optional] SignInMode? SignInMode = null,
    [property: MaxLength(131072)] Patch<string?> CustomCss = default,
    [property: Optional] Dictionary<string, string>? CustomContent = null,
    [property: Optional] JsonObject? CustomUiCsp = null,
    [property: Optional] PasswordPolicyBody? PasswordPolicy = null,
    [property: Optional] PasswordExpirationBody? PasswordExpiration = null,
    [property: Optional] MfaBody? Mfa = null,
    [property: Optional] EnabledBody? AdaptiveMfa = null,
    [property: Optional] bool? SingleSignOnEnabled = null,
    [property: MailAddress(AllowsEmpty = true), MaxLength(256)] Patch<string?> SupportEmail = default,
    [property: WebUrlOrEmpty, MaxLength(2048)] Patch<string?> SupportWebsiteUrl = default,
    [property: WebUrlOrEmpty, MaxLength(2048)] Patch<string?> UnknownSessionRedirectUrl = default,
    [property: Optional] EnabledBody? CaptchaPolicy = null,
    [property: Optional] SentinelBody? SentinelPolicy = null,
    [property: Optional] BlocklistBody? EmailBlocklistPolicy = null,
    Patch<ForgotPasswordMethod[]?> ForgotPasswordMethods = default,
    [property: Optional] UsernamePolicyBody? UsernamePolicy = null,
    [property: Optional] CodePolicyBody? VerificationCodePolicy = null,
    [property: Optional] PasskeyBody? PasskeySignIn = null,
    Patch<ProfileFieldBody[]?> SignUpProfileFields = default)
{
    /// <summary>The settings with the sent members replaced.</summary>
    public SignInExperienceSettings ApplyTo(SignInExperienceSettings stored) => ApplySecurity(ApplyPolicies(ApplyTexts(ApplySignIn(ApplyLook(stored)))));

    private SignInExperienceSettings ApplyLook(SignInExperienceSettings stored) => stored with
    {
        Color = Color?.ToSettings() ?? stored.Color,
        Branding = Branding?.ToSettings() ?? stored.Branding,
        HideLogtoBranding = HideLogtoBranding ?? stored.HideLogtoBranding,
        CustomCss = NullIfEmpty(CustomCss.Or(stored.CustomCss)),
        CustomContent = CustomContent?.ToImmutableSortedDictionary(StringComparer.Ordinal) ?? stored.CustomContent,
        CustomUiCsp = CustomUiCsp ?? stored.CustomUiCsp,
    };

    private SignInExperienceSettings ApplySignIn(SignInExperienceSettings stored) => stored with
    {
        SignInMode = SignInMode ?? stored.SignInMode,
        SignIn = SignIn?.ToSettings() ?? stored.SignIn,
        SignUp = SignUp?.ToSettings() ?? stored.SignUp,
        SocialSignIn = SocialSignIn?.ToSettings() ?? stored.SocialSignIn,
        SocialSignInConnectorTargets = SocialSignInConnectorTargets?.ToImmutableArray() ?? stored.SocialSignInConnectorTargets,
        SingleSignOnEnabled = SingleSignOnEnabled ?? stored.SingleSignOnEnabled,
    };

    private SignInExperienceSettings ApplyTexts(SignInExperienceSettings stored) => stored with
    {
        LanguageInfo = LanguageInfo?.ToSettings() ?? stored.LanguageInfo,
        AgreeToTermsPolicy = AgreeToTermsPolicy ?? stored.AgreeToTermsPolicy,
        TermsOfUseUrl = NullIfEmpty(TermsOfUseUrl.Or(stored.TermsOfUseUrl)),
        PrivacyPolicyUrl = NullIfEmpty(PrivacyPolicyUrl.Or(stored.PrivacyPolicyUrl)),
        SupportEmail = NullIfEmpty(SupportEmail.Or(stored.SupportEmail)),
        SupportWebsiteUrl = NullIfEmpty(SupportWebsiteUrl.Or(stored.SupportWebsiteUrl)),
        UnknownSessionRedirectUrl = NullIfEmpty(UnknownSessionRedirectUrl.Or(stored.UnknownSessionRedirectUrl)),
    };

    private SignInExperienceSettings ApplyPolicies(SignInExperienceSettings stored) => stored with
    {
        PasswordPolicy = PasswordPolicy?.ToSettings() ?? stored.PasswordPolicy,
        PasswordExpiration = PasswordExpiration?.ToSettings() ?? stored.PasswordExpiration,
        UsernamePolicy = UsernamePolicy?.ToSettings() ?? stored.UsernamePolicy,
        VerificationCodePolicy = VerificationCodePolicy?.ToSettings() ?? stored.VerificationCodePolicy,
        SentinelPolicy = SentinelPolicy?.ToSettings() ?? stored.SentinelPolicy,
        EmailBlocklistPolicy = EmailBlocklistPolicy?.ToSettings() ?? stored.EmailBlocklistPolicy,
    };

    private SignInExperienceSettings ApplySecurity(SignInExperienceSettings stored) => stored with
    {
        Mfa = Mfa?.ToSettings() ?? stored.Mfa,
        AdaptiveMfa = AdaptiveMfa is null ? stored.AdaptiveMfa : new AdaptiveMfaSettings { Enabled = AdaptiveMfa.Enabled },
        CaptchaPolicy = CaptchaPolicy is null ? stored.CaptchaPolicy : new CaptchaPolicySettings { Enabled = CaptchaPolicy.Enabled },
        PasskeySignIn = PasskeySignIn?.ToSettings() ?? stored.PasskeySignIn,
        ForgotPasswordMethods = ForgotPasswordMethods.IsSet
            ? ForgotPasswordMethods.Value?.Select(method => method.ToString()).ToImmutableArray()
            : stored.ForgotPasswordMethods,
        SignUpProfileFields = SignUpProfileFields.IsSet
            ? SignUpProfileFields.Value?.Select(field => new ProfileFieldReference(field.Name)).ToImmutableArray()
            : stored.SignUpProfileFields,
    };

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}

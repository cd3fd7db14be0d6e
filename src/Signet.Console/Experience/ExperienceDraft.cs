using Signet.Management.Client.SignInExperiences;

namespace Signet.Console.Experience;

/// <summary>
/// The sign-in experience while it is being edited; one draft for all tabs (console.md section 8). How sign-up, sign-in and
/// password reset depend on each other is in <see cref="SignUpRules"/>.
/// </summary>
public sealed class ExperienceDraft
{
    private readonly SignInExperience _stored;
    private readonly SignInExperience _baseline;

    /// <summary>Starts from what is stored.</summary>
    public ExperienceDraft(SignInExperience stored)
    {
        _stored = stored;
        SignUpIdentifiers = SignUpRules.ReadIdentifiers(stored.SignUp);
        SignUpPassword = stored.SignUp.Password;
        Methods = [.. stored.SignIn.Methods];
        ForgotPasswordMethods = stored.ForgotPasswordMethods is { } methods ? [.. methods] : null;
        SocialTargets = [.. stored.SocialSignInConnectorTargets];
        RequireMissingIdentifiers = stored.SocialSignIn.SkipRequiredIdentifiers is not true;
        AutomaticAccountLinking = stored.SocialSignIn.AutomaticAccountLinking is true;
        AllowRegistration = stored.SignInMode is not SignInMode.SignIn;
        UnknownSessionRedirectUrl = stored.UnknownSessionRedirectUrl ?? "";
        PrimaryColor = stored.Color.PrimaryColor;
        DarkPrimaryColor = stored.Color.DarkPrimaryColor;
        IsDarkModeEnabled = stored.Color.IsDarkModeEnabled;
        LogoUrl = stored.Branding.LogoUrl ?? "";
        DarkLogoUrl = stored.Branding.DarkLogoUrl ?? "";
        Favicon = stored.Branding.Favicon ?? "";
        DarkFavicon = stored.Branding.DarkFavicon ?? "";
        CustomCss = stored.CustomCss ?? "";
        TermsOfUseUrl = stored.TermsOfUseUrl ?? "";
        PrivacyPolicyUrl = stored.PrivacyPolicyUrl ?? "";
        AgreeToTermsPolicy = stored.AgreeToTermsPolicy;
        AutoDetectLanguage = stored.LanguageInfo.AutoDetect;
        FallbackLanguage = stored.LanguageInfo.FallbackLanguage;
        SupportEmail = stored.SupportEmail ?? "";
        SupportWebsiteUrl = stored.SupportWebsiteUrl ?? "";
        _baseline = ToExperience();
    }

    /// <summary>What was loaded, in the form in which it would be stored again.</summary>
    public SignInExperience Baseline => _baseline;

    /// <summary>True when saving would change something.</summary>
    public bool IsDirty => !ExperienceJson.Same(_baseline, ToExperience());

    /// <summary>What new users give, the first one on the first screen; empty means social sign-up only.</summary>
    public List<SignInIdentifier> SignUpIdentifiers { get; }

    /// <summary>New users choose a password.</summary>
    public bool SignUpPassword { get; set; }

    /// <summary>How existing users sign in, in the order shown.</summary>
    public List<SignInMethod> Methods { get; }

    /// <summary>Null means every channel that has a connector.</summary>
    public List<string>? ForgotPasswordMethods { get; set; }

    /// <summary>Providers on the sign-in page, in the order shown.</summary>
    public List<string> SocialTargets { get; }

    /// <summary>Ask social users for the sign-up identifiers their provider did not give.</summary>
    public bool RequireMissingIdentifiers { get; set; }

    /// <summary>Link social identities to the account with the same verified address.</summary>
    public bool AutomaticAccountLinking { get; set; }

    /// <summary>New people may create accounts.</summary>
    public bool AllowRegistration { get; set; }

    /// <summary>Where visitors without a session go.</summary>
    public string UnknownSessionRedirectUrl { get; set; }

    /// <summary>Brand colour.</summary>
    public string PrimaryColor { get; set; }

    /// <summary>Brand colour on dark background.</summary>
    public string DarkPrimaryColor { get; set; }

    /// <summary>Follow the visitor's system.</summary>
    public bool IsDarkModeEnabled { get; set; }

    /// <summary>Logo.</summary>
    public string LogoUrl { get; set; }

    /// <summary>Logo on dark background.</summary>
    public string DarkLogoUrl { get; set; }

    /// <summary>Browser tab icon.</summary>
    public string Favicon { get; set; }

    /// <summary>Browser tab icon in dark mode.</summary>
    public string DarkFavicon { get; set; }

    /// <summary>Style sheet.</summary>
    public string CustomCss { get; set; }

    /// <summary>Terms of use.</summary>
    public string TermsOfUseUrl { get; set; }

    /// <summary>Privacy policy.</summary>
    public string PrivacyPolicyUrl { get; set; }

    /// <summary>How users agree.</summary>
    public AgreeToTermsPolicy AgreeToTermsPolicy { get; set; }

    /// <summary>Follow the visitor's browser.</summary>
    public bool AutoDetectLanguage { get; set; }

    /// <summary>Used otherwise.</summary>
    public string FallbackLanguage { get; set; }

    /// <summary>Shown on error pages.</summary>
    public string SupportEmail { get; set; }

    /// <summary>Shown on error pages.</summary>
    public string SupportWebsiteUrl { get; set; }

    /// <summary>The experience as it would be stored, for the preview and for comparing.</summary>
    public SignInExperience ToExperience() => _stored with
    {
        SignUp = SignUpRules.WriteIdentifiers(SignUpIdentifiers, SignUpPassword),
        SignIn = new SignInSettings { Methods = [.. Methods] },
        ForgotPasswordMethods = ForgotPasswordMethods?.ToArray(),
        SocialSignInConnectorTargets = [.. SocialTargets],
        SocialSignIn = new SocialSignInSettings
        {
            AutomaticAccountLinking = Keep(_stored.SocialSignIn.AutomaticAccountLinking, AutomaticAccountLinking),
            SkipRequiredIdentifiers = Keep(_stored.SocialSignIn.SkipRequiredIdentifiers, !RequireMissingIdentifiers),
        },
        SignInMode = (AllowRegistration, _stored.SignInMode) switch
        {
            (false, _) => SignInMode.SignIn,
            (true, SignInMode.Register) => SignInMode.Register,
            _ => SignInMode.SignInAndRegister,
        },
        UnknownSessionRedirectUrl = Text(UnknownSessionRedirectUrl),
        Color = new ColorSettings { PrimaryColor = PrimaryColor, DarkPrimaryColor = DarkPrimaryColor, IsDarkModeEnabled = IsDarkModeEnabled },
        Branding = new BrandingSettings { LogoUrl = Text(LogoUrl), DarkLogoUrl = Text(DarkLogoUrl), Favicon = Text(Favicon), DarkFavicon = Text(DarkFavicon) },
        CustomCss = Text(CustomCss),
        TermsOfUseUrl = Text(TermsOfUseUrl),
        PrivacyPolicyUrl = Text(PrivacyPolicyUrl),
        AgreeToTermsPolicy = AgreeToTermsPolicy,
        LanguageInfo = new LanguageSettings { AutoDetect = AutoDetectLanguage, FallbackLanguage = FallbackLanguage },
        SupportEmail = Text(SupportEmail),
        SupportWebsiteUrl = Text(SupportWebsiteUrl),
    };

    /// <summary>Only the parts that changed, so that saving a colour cannot fail on a sign-in method.</summary>
    public UpdateSignInExperienceRequest ToRequest()
    {
        var next = ToExperience();
        return new UpdateSignInExperienceRequest
        {
            SignUp = Changed(_baseline.SignUp, next.SignUp),
            SignIn = Changed(_baseline.SignIn, next.SignIn),
            ForgotPasswordMethods = Changed(_baseline.ForgotPasswordMethods, next.ForgotPasswordMethods),
            SocialSignInConnectorTargets = Changed(_baseline.SocialSignInConnectorTargets, next.SocialSignInConnectorTargets),
            SocialSignIn = Changed(_baseline.SocialSignIn, next.SocialSignIn),
            SignInMode = _baseline.SignInMode == next.SignInMode ? null : next.SignInMode,
            UnknownSessionRedirectUrl = ChangedText(_baseline.UnknownSessionRedirectUrl, next.UnknownSessionRedirectUrl),
            Color = Changed(_baseline.Color, next.Color),
            Branding = Changed(_baseline.Branding, next.Branding),
            CustomCss = ChangedText(_baseline.CustomCss, next.CustomCss),
            TermsOfUseUrl = ChangedText(_baseline.TermsOfUseUrl, next.TermsOfUseUrl),
            PrivacyPolicyUrl = ChangedText(_baseline.PrivacyPolicyUrl, next.PrivacyPolicyUrl),
            AgreeToTermsPolicy = _baseline.AgreeToTermsPolicy == next.AgreeToTermsPolicy ? null : next.AgreeToTermsPolicy,
            LanguageInfo = Changed(_baseline.LanguageInfo, next.LanguageInfo),
            SupportEmail = ChangedText(_baseline.SupportEmail, next.SupportEmail),
            SupportWebsiteUrl = ChangedText(_baseline.SupportWebsiteUrl, next.SupportWebsiteUrl),
        };
    }

    // What was never set stays unset while it means the same.
    private static bool? Keep(bool? stored, bool value) => stored is null && !value ? null : value;

    private static string? Text(string value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static T? Changed<T>(T? stored, T? next)
        where T : class => ExperienceJson.Same(stored, next) ? null : next;

    // An empty string clears a stored value.
    private static string? ChangedText(string? stored, string? next) => (stored ?? "") == (next ?? "") ? null : next ?? "";
}

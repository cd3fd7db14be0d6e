using System.Text.Json;
using System.Text.Json.Serialization;

namespace Signet.Experience.Pages.Settings;

/// <summary>
/// The public sign-in experience (experience.md 8 and 18) as far as pages read it. Live pages and the Console's preview
/// are fed with the same JSON, so that a preview cannot look different from the page.
/// </summary>
public sealed record PageSettings
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        MaxDepth = 32,
        Converters = { new JsonStringEnumConverter() },
    };

    public SignInMode SignInMode { get; init; } = SignInMode.SignInAndRegister;

    public SignUpSettings SignUp { get; init; } = new();

    public SignInSettings SignIn { get; init; } = new();

    public IReadOnlyList<SocialButton> SocialConnectors { get; init; } = [];

    public SocialSignInSettings SocialSignIn { get; init; } = new();

    public ForgotPasswordSettings ForgotPassword { get; init; } = new();

    public ColorSettings Color { get; init; } = new();

    public BrandingSettings Branding { get; init; } = new();

    public LanguageSettings LanguageInfo { get; init; } = new();

    public PasswordRules PasswordPolicy { get; init; } = new();

    public AgreeToTerms AgreeToTermsPolicy { get; init; } = AgreeToTerms.Automatic;

    public bool SingleSignOnEnabled { get; init; }

    public bool HideLogtoBranding { get; init; }

    public string? CustomCss { get; init; }

    public IReadOnlyDictionary<string, string>? CustomContent { get; init; }

    public string? TermsOfUseUrl { get; init; }

    public string? PrivacyPolicyUrl { get; init; }

    public string? SupportEmail { get; init; }

    public string? SupportWebsiteUrl { get; init; }

    public string? UnknownSessionRedirectUrl { get; init; }

    [JsonIgnore]
    public bool HasTerms => SafeUrl(TermsOfUseUrl) is not null || SafeUrl(PrivacyPolicyUrl) is not null;

    /// <summary>Unknown members are ignored and a member of the wrong shape falls back to the defaults of the whole: a page always renders.</summary>
    public static PageSettings From(JsonElement settings)
    {
        try
        {
            return Normalise(settings.Deserialize<PageSettings>(_json) ?? new PageSettings());
        }
        catch (JsonException)
        {
            return new PageSettings();
        }
    }

    /// <summary>Only http and https addresses are ever linked.</summary>
    public static string? SafeUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : null;

    // An explicit null in the JSON overwrites a default.
    private static PageSettings Normalise(PageSettings read)
    {
        var defaults = new PageSettings();
        return read with
        {
            SignUp = read.SignUp ?? defaults.SignUp,
            SignIn = read.SignIn ?? defaults.SignIn,
            SocialConnectors = read.SocialConnectors ?? [],
            SocialSignIn = read.SocialSignIn ?? defaults.SocialSignIn,
            ForgotPassword = read.ForgotPassword ?? defaults.ForgotPassword,
            Color = read.Color ?? defaults.Color,
            Branding = read.Branding ?? defaults.Branding,
            LanguageInfo = read.LanguageInfo ?? defaults.LanguageInfo,
            PasswordPolicy = read.PasswordPolicy ?? defaults.PasswordPolicy,
        };
    }
}

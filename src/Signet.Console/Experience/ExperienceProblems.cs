using System.Text.RegularExpressions;
using Signet.Management.Client.Connectors;
using Signet.Management.Client.SignInExperiences;

namespace Signet.Console.Experience;

/// <summary>What keeps a draft from being saved, by field.</summary>
public sealed partial class ExperienceProblems
{
    /// <summary>Tab.</summary>
    public const string Branding = "branding";

    /// <summary>Tab.</summary>
    public const string SignUpAndSignIn = "sign-up-and-sign-in";

    /// <summary>Tab.</summary>
    public const string Content = "content";

    private readonly Dictionary<string, (string Tab, string Message)> _problems = new(StringComparer.Ordinal);

    /// <summary>True when the draft cannot be saved.</summary>
    public bool Any => _problems.Count > 0;

    /// <summary>What is wrong with a field, or null.</summary>
    public string? this[string field] => _problems.TryGetValue(field, out var problem) ? problem.Message : null;

    /// <summary>Problems of one tab.</summary>
    public int Count(string tab) => _problems.Values.Count(problem => problem.Tab == tab);

    /// <summary>The first tab with a problem.</summary>
    public string? FirstTab => new[] { Branding, SignUpAndSignIn, Content }.FirstOrDefault(tab => Count(tab) > 0);

    /// <summary>Checks a draft.</summary>
    public static ExperienceProblems Of(ExperienceDraft draft, IReadOnlyList<Connector> connectors)
    {
        var problems = new ExperienceProblems();
        problems.CheckBranding(draft);
        problems.CheckMethods(draft, connectors);
        problems.CheckContent(draft);
        return problems;
    }

    /// <summary>True for <c>#RRGGBB</c>.</summary>
    public static bool IsColor(string value) => ColorPattern().IsMatch(value);

    /// <summary>The channels that the draft needs but no connector serves.</summary>
    public static IReadOnlyList<ConnectorType> MissingChannels(ExperienceDraft draft, IReadOnlyList<Connector> connectors)
    {
        var used = draft.SignUpIdentifiers.SelectMany(SignUpRules.Parts)
            .Concat(draft.Methods.Where(method => method.VerificationCode).Select(method => method.Identifier))
            .ToHashSet();
        return
        [
            .. new[] { (SignInIdentifier.Email, Type: ConnectorType.Email), (SignInIdentifier.Phone, Type: ConnectorType.Sms) }
                .Where(channel => used.Contains(channel.Item1) && connectors.All(connector => connector.Type != channel.Type))
                .Select(channel => channel.Type),
        ];
    }

    private void CheckBranding(ExperienceDraft draft)
    {
        Add(Branding, nameof(draft.PrimaryColor), IsColor(draft.PrimaryColor) ? null : "Enter a colour as #RRGGBB.");
        Add(Branding, nameof(draft.DarkPrimaryColor), !draft.IsDarkModeEnabled || IsColor(draft.DarkPrimaryColor) ? null : "Enter a colour as #RRGGBB.");
        Add(Branding, nameof(draft.LogoUrl), Uri(draft.LogoUrl));
        Add(Branding, nameof(draft.DarkLogoUrl), Uri(draft.DarkLogoUrl));
        Add(Branding, nameof(draft.Favicon), Uri(draft.Favicon));
        Add(Branding, nameof(draft.DarkFavicon), Uri(draft.DarkFavicon));
    }

    private void CheckMethods(ExperienceDraft draft, IReadOnlyList<Connector> connectors)
    {
        foreach (var method in draft.Methods.Where(method => method is { Password: false, VerificationCode: false }))
        {
            Add(SignUpAndSignIn, $"method.{method.Identifier}", "Choose password, verification code or both.");
        }

        foreach (var type in MissingChannels(draft, connectors))
        {
            Add(SignUpAndSignIn, $"connector.{type}", type is ConnectorType.Email ? "An e-mail connector is needed." : "An SMS connector is needed.");
        }

        var nobody = draft.Methods.Count is 0 && draft.SocialTargets.Count is 0;
        Add(SignUpAndSignIn, "nobody", nobody ? "Nobody could sign in: keep at least one sign-in method or social account." : null);
        Add(SignUpAndSignIn, nameof(draft.UnknownSessionRedirectUrl), Uri(draft.UnknownSessionRedirectUrl));
    }

    private void CheckContent(ExperienceDraft draft)
    {
        Add(Content, nameof(draft.TermsOfUseUrl), Uri(draft.TermsOfUseUrl));
        Add(Content, nameof(draft.PrivacyPolicyUrl), Uri(draft.PrivacyPolicyUrl));
        Add(Content, nameof(draft.SupportWebsiteUrl), Uri(draft.SupportWebsiteUrl));
        var email = draft.SupportEmail.Trim();
        Add(Content, nameof(draft.SupportEmail), email.Length is 0 || EmailPattern().IsMatch(email) ? null : "Enter an e-mail address such as help@example.com.");
    }

    private void Add(string tab, string field, string? message)
    {
        if (message is not null)
        {
            _problems[field] = (tab, message);
        }
    }

    private static string? Uri(string value) =>
        value.Trim().Length is 0 || (System.Uri.TryCreate(value.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            ? null
            : "Enter a full address that starts with https:// or http://.";

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex ColorPattern();

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]+$", RegexOptions.CultureInvariant)]
    private static partial Regex EmailPattern();
}

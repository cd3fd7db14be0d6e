using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Signet.Identity.Errors;
using Signet.Identity.Http.Validation;
using Signet.Identity.SignInExperience;

namespace Signet.Management.SignInExperiences;

// The nested objects of ExperienceBody, in the order of its members.

internal sealed record ColorBody(
    [property: Pattern("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")] string PrimaryColor,
    bool IsDarkModeEnabled,
    [property: Pattern("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")] string DarkPrimaryColor)
{
    public ColorSettings ToSettings() => new() { PrimaryColor = PrimaryColor, IsDarkModeEnabled = IsDarkModeEnabled, DarkPrimaryColor = DarkPrimaryColor };
}

internal sealed record BrandingBody(
    [property: Optional, WebUrlOrEmpty] string? LogoUrl = null,
    [property: Optional, WebUrlOrEmpty] string? DarkLogoUrl = null,
    [property: Optional, WebUrlOrEmpty] string? Favicon = null,
    [property: Optional, WebUrlOrEmpty] string? DarkFavicon = null)
{
    public BrandingSettings ToSettings() => new()
    {
        LogoUrl = NullIfEmpty(LogoUrl),
        DarkLogoUrl = NullIfEmpty(DarkLogoUrl),
        Favicon = NullIfEmpty(Favicon),
        DarkFavicon = NullIfEmpty(DarkFavicon),
    };

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}

internal sealed record LanguageBody(bool AutoDetect, [property: Length(1, 16)] string FallbackLanguage)
{
    public LanguageSettings ToSettings() => new() { AutoDetect = AutoDetect, FallbackLanguage = FallbackLanguage };
}

internal sealed record SignInBody(SignInMethodBody[] Methods)
{
    public SignInSettings ToSettings() => new()
    {
        Methods = [.. Methods.Select(method => new SignInMethod(method.Identifier, method.Password, method.VerificationCode, method.IsPasswordPrimary))],
    };
}

internal sealed record SignInMethodBody(SignInIdentifier Identifier, bool Password, bool VerificationCode, bool IsPasswordPrimary);

internal sealed record SignUpBody(
    SignInIdentifier[] Identifiers, bool Password, bool Verify, [property: Optional] SecondaryBody[]? SecondaryIdentifiers = null)
{
    public SignUpSettings ToSettings() => new()
    {
        Identifiers = [.. Identifiers],
        Password = Password,
        Verify = Verify,
        SecondaryIdentifiers = SecondaryIdentifiers?.Select(s => new SecondaryIdentifier { Identifier = s.Identifier, Verify = s.Verify }).ToImmutableArray(),
    };
}

internal sealed record SecondaryBody([property: AllowedValues("username", "email", "phone", "emailOrPhone")] string Identifier, [property: Optional] bool? Verify = null);

internal sealed record SocialSignInBody([property: Optional] bool? AutomaticAccountLinking = null, [property: Optional] bool? SkipRequiredIdentifiers = null)
{
    public SocialSignInSettings ToSettings() => new() { AutomaticAccountLinking = AutomaticAccountLinking, SkipRequiredIdentifiers = SkipRequiredIdentifiers };
}

internal sealed record PasswordPolicyBody(
    [property: Optional] PasswordLengthBody? Length = null,
    [property: Optional] PasswordTypesBody? CharacterTypes = null,
    [property: Optional] PasswordRejectsBody? Rejects = null)
{
    /// <summary>A part that is sent is stored with its defaults (management.md 17.4); the others stay absent.</summary>
    public PasswordPolicySettings ToSettings() => new()
    {
        Length = Length is null ? null : new PasswordLengthSettings { Min = Length.Min ?? 8, Max = Length.Max ?? 256 },
        CharacterTypes = CharacterTypes is null ? null : new PasswordCharacterSettings { Min = CharacterTypes.Min ?? 1 },
        Rejects = Rejects is null ? null : new PasswordRejectSettings
        {
            Pwned = Rejects.Pwned ?? true,
            RepetitionAndSequence = Rejects.RepetitionAndSequence ?? true,
            UserInfo = Rejects.UserInfo ?? true,
            Words = [.. Rejects.Words ?? []],
        },
    };
}

internal sealed record PasswordLengthBody([property: Optional, Range(1, 256)] int? Min = null, [property: Optional, Range(1, 1024)] int? Max = null);

internal sealed record PasswordTypesBody([property: Optional, Range(1, 4)] int? Min = null);

internal sealed record PasswordRejectsBody(
    [property: Optional] bool? Pwned = null,
    [property: Optional] bool? RepetitionAndSequence = null,
    [property: Optional] bool? UserInfo = null,
    [property: Optional, ItemLength(1)] string[]? Words = null);

internal sealed record PasswordExpirationBody([property: Optional] bool? Enabled = null, [property: Optional, Range(1, 36500)] int? ValidPeriodDays = null)
{
    public PasswordExpirationSettings ToSettings() => new() { Enabled = Enabled, ValidPeriodDays = ValidPeriodDays };
}

internal sealed record MfaBody(
    MfaFactor[] Factors,
    [property: AllowedValues(
        "UserControlled", "Mandatory", "PromptOnlyAtSignIn", "PromptAtSignInAndSignUp", "NoPrompt", "PromptAtSignInAndSignUpMandatory", "PromptOnlyAtSignInMandatory")]
    string Policy,
    [property: Optional, AllowedValues("NoPrompt", "Mandatory")] string? OrganizationRequiredMfaPolicy = null)
{
    public MfaSettings ToSettings() => new()
    {
        Factors = [.. Factors.Select(factor => factor.ToString())],
        Policy = Policy,
        OrganizationRequiredMfaPolicy = OrganizationRequiredMfaPolicy,
    };
}

internal sealed record EnabledBody([property: Optional] bool? Enabled = null);

internal sealed record SentinelBody([property: Optional, Range(1, 10_000)] int? MaxAttempts = null, [property: Optional, Range(1, 525_600)] int? LockoutDuration = null)
{
    public SentinelPolicySettings ToSettings() => new() { MaxAttempts = MaxAttempts, LockoutDuration = LockoutDuration };
}

internal sealed record BlocklistBody(
    [property: Optional] bool? BlockDisposableAddresses = null,
    [property: Optional] bool? BlockSubaddressing = null,
    [property: Optional, ItemLength(1)] string[]? CustomAllowlist = null,
    [property: Optional, ItemLength(1)] string[]? CustomBlocklist = null)
{
    public EmailBlocklistSettings ToSettings() => new()
    {
        BlockDisposableAddresses = BlockDisposableAddresses,
        BlockSubaddressing = BlockSubaddressing,
        CustomAllowlist = CustomAllowlist?.Distinct(StringComparer.Ordinal).ToImmutableArray(),
        CustomBlocklist = CustomBlocklist?.Distinct(StringComparer.Ordinal).ToImmutableArray(),
    };
}

internal sealed record UsernamePolicyBody(
    [property: Optional] bool? CaseSensitive = null,
    [property: Optional, Range(1, 128)] int? MinLength = null,
    [property: Optional, Range(1, 128)] int? MaxLength = null,
    [property: Optional] UsernameCharactersBody? AllowedChars = null) : IRefined
{
    public void Refine(IssueList issues)
    {
        var policy = ToSettings();
        if (policy.MinLength > policy.MaxLength || policy.AllowedChars is { Lowercase: false, Uppercase: false, Underscore: false })
        {
            issues.Add("custom", "Invalid input");
        }
    }

    public UsernamePolicySettings ToSettings() => new()
    {
        CaseSensitive = CaseSensitive ?? true,
        MinLength = MinLength ?? 1,
        MaxLength = MaxLength ?? 128,
        AllowedChars = new UsernameCharacterSettings
        {
            Lowercase = AllowedChars?.Lowercase ?? true,
            Uppercase = AllowedChars?.Uppercase ?? true,
            Numbers = AllowedChars?.Numbers ?? true,
            Underscore = AllowedChars?.Underscore ?? true,
        },
    };
}

internal sealed record UsernameCharactersBody(
    [property: Optional] bool? Lowercase = null, [property: Optional] bool? Uppercase = null, [property: Optional] bool? Numbers = null, [property: Optional] bool? Underscore = null);

internal sealed record CodePolicyBody([property: Optional, Range(60, 3600)] int? ExpirationDuration = null, [property: Optional, Range(1, 100)] int? MaxRetryAttempts = null)
{
    public VerificationCodePolicySettings ToSettings() => new() { ExpirationDuration = ExpirationDuration, MaxRetryAttempts = MaxRetryAttempts };
}

internal sealed record PasskeyBody([property: Optional] bool? Enabled = null, [property: Optional] bool? ShowPasskeyButton = null, [property: Optional] bool? AllowAutofill = null)
{
    public PasskeySignInSettings ToSettings() => new() { Enabled = Enabled, ShowPasskeyButton = ShowPasskeyButton, AllowAutofill = AllowAutofill };
}

internal sealed record ProfileFieldBody([property: Length(1, 128)] string Name)
{
    /// <summary>400 request.invalid_input when a name is listed twice, else null.</summary>
    public static ApiError? Repeated(IEnumerable<ProfileFieldBody>? fields)
    {
        var names = (fields ?? []).GroupBy(field => field.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        return names.Count == 0 ? null : EntityErrors.InvalidRequest("Profile fields are repeated.", data: new { duplicateNames = names });
    }
}

using Signet.Connectors.Catalog;
using Signet.Connectors.Instances;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Tenants;

namespace Signet.Management.SignInExperiences;

/// <summary>The rules of management.md 17.3, in their order. Scoped.</summary>
internal sealed class ExperienceRules(SignetDb db, CurrentTenant tenant, ConnectorInstances instances, TimeProvider clock)
{
    private static readonly string[] _languages =
    [
        "ar", "cs", "de", "en", "es", "fa-IR", "fr", "it", "ja", "ko", "pl-PL", "pt-PT", "pt-BR", "ru", "th", "tr-TR", "uk-UA", "zh-CN", "zh-HK", "zh-TW",
    ];

    /// <summary>What is silently put right: unknown social targets, the server-managed start of password expiration.</summary>
    public SignInExperienceSettings Normalise(SignInExperienceSettings settings, SignInExperienceSettings stored)
    {
        var targets = instances.Of(tenant.Snapshot).Where(c => c.Type == ConnectorType.Social).Select(c => c.Target).ToHashSet(StringComparer.Ordinal);
        return settings with
        {
            SocialSignInConnectorTargets = [.. settings.SocialSignInConnectorTargets.Where(targets.Contains).Distinct(StringComparer.Ordinal)],
            PasswordExpiration = settings.PasswordExpiration with
            {
                EnabledAt = settings.PasswordExpiration.Enabled != true ? null
                    : stored.PasswordExpiration is { Enabled: true, EnabledAt: { } since } ? since
                    : clock.GetUtcNow().ToUnixTimeMilliseconds(),
            },
        };
    }

    /// <summary>The first broken rule, or null.</summary>
    public async Task<ApiError?> CheckAsync(ExperienceBody sent, SignInExperienceSettings settings, SignInExperienceSettings stored, CancellationToken ct)
    {
        var kinds = instances.Of(tenant.Snapshot).Select(c => c.Type).ToHashSet();
        return ProfileFieldBody.Repeated(sent.SignUpProfileFields.Value)
            ?? CheckLanguage(settings)
            ?? (stored.UsernamePolicy.CaseSensitive && !settings.UsernamePolicy.CaseSensitive ? await UsernameConflicts.CheckAsync(db, ct) : null)
            ?? (sent.SignUp is null ? null : SignUpRules.Check(settings.SignUp, kinds))
            ?? (sent.SignIn is null ? null : SignInRules.Check(settings, kinds))
            ?? (sent.Mfa is null ? null : MfaRules.Check(settings))
            ?? MfaRules.CheckAdaptive(sent, settings, stored)
            ?? CheckForgotPassword(sent, settings, kinds)
            ?? CheckExpiration(settings, kinds)
            ?? CheckHostedOnly(settings);
    }

    private static ApiError? CheckLanguage(SignInExperienceSettings settings) =>
        _languages.Contains(settings.LanguageInfo.FallbackLanguage, StringComparer.Ordinal) ? null : new ApiError("sign_in_experiences.unsupported_default_language")
        {
            MessageValues = new Dictionary<string, string>(StringComparer.Ordinal) { ["language"] = settings.LanguageInfo.FallbackLanguage },
        };

    private static ApiError? CheckForgotPassword(ExperienceBody sent, SignInExperienceSettings settings, HashSet<ConnectorType> kinds)
    {
        if (!sent.ForgotPasswordMethods.IsSet)
        {
            return null;
        }

        var methods = settings.ForgotPasswordMethods ?? [];
        var missing = methods.Contains("EmailVerificationCode") && !kinds.Contains(ConnectorType.Email) ? "email"
            : methods.Contains("PhoneVerificationCode") && !kinds.Contains(ConnectorType.Sms) ? "sms"
            : null;
        return missing is null ? null : new ApiError("sign_in_experiences.forgot_password_method_requires_connector")
        {
            MessageValues = new Dictionary<string, string>(StringComparer.Ordinal) { ["method"] = missing },
        };
    }

    private static ApiError? CheckExpiration(SignInExperienceSettings settings, HashSet<ConnectorType> kinds)
    {
        if (settings.PasswordExpiration.Enabled != true)
        {
            return null;
        }

        if (settings.PasswordExpiration.ValidPeriodDays is not >= 1)
        {
            return ApiError.Unprocessable("sign_in_experiences.password_expiration_invalid_period_days");
        }

        var methods = settings.ForgotPasswordMethods;
        var usable = (kinds.Contains(ConnectorType.Email) && methods?.Contains("EmailVerificationCode") != false)
            || (kinds.Contains(ConnectorType.Sms) && methods?.Contains("PhoneVerificationCode") != false);
        return usable ? null : ApiError.Unprocessable("sign_in_experiences.password_expiration_requires_forgot_password");
    }

    private static ApiError? CheckHostedOnly(SignInExperienceSettings settings) =>
        settings.HideLogtoBranding || settings.CustomUiCsp.Count > 0 || settings.EmailBlocklistPolicy.BlockDisposableAddresses == true
            ? EntityErrors.InvalidRequest("This setting is not available in a self-hosted deployment.")
            : CheckBlocklist(settings);

    private static ApiError? CheckBlocklist(SignInExperienceSettings settings)
    {
        IEnumerable<string> entries = [.. settings.EmailBlocklistPolicy.CustomAllowlist ?? [], .. settings.EmailBlocklistPolicy.CustomBlocklist ?? []];
        var bad = entries.Where(entry => !entry.Contains('@', StringComparison.Ordinal) && !entry.Contains('*', StringComparison.Ordinal)).ToList();
        return bad.Count == 0 ? null : new ApiError("sign_in_experiences.invalid_custom_email_blocklist_format")
        {
            MessageValues = new Dictionary<string, string>(StringComparer.Ordinal) { ["items"] = string.Join(", ", bad) },
        };
    }
}

using Signet.Connectors.Catalog;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;

namespace Signet.Management.SignInExperiences;

/// <summary>management.md 17.3 step 4; all 400.</summary>
internal static class SignUpRules
{
    public static ApiError? Check(SignUpSettings signUp, HashSet<ConnectorType> kinds)
    {
        var primary = signUp.Identifiers.Select(Name).ToList();
        var secondary = signUp.SecondaryIdentifiers?.ToList() ?? [];
        if (secondary.Count > 0 && primary.Count == 0)
        {
            return new ApiError("sign_in_experiences.missing_sign_up_identifiers");
        }

        // "emailOrPhone" overlaps both of its halves.
        var all = primary.Concat(secondary.SelectMany(s => s.Identifier == "emailOrPhone" ? ["email", "phone"] : new[] { s.Identifier })).ToList();
        if (all.Count != all.Distinct(StringComparer.Ordinal).Count())
        {
            return new ApiError("sign_in_experiences.duplicated_sign_up_identifiers");
        }

        var needsCode = all.Contains("email") || all.Contains("phone");
        if ((needsCode && !signUp.Verify) || secondary.Exists(s => s.Identifier != "username" && s.Verify != true))
        {
            return new ApiError("sign_in_experiences.passwordless_requires_verify");
        }

        return Missing(all.Contains("email"), ConnectorType.Email, kinds) ?? Missing(all.Contains("phone"), ConnectorType.Sms, kinds);
    }

    public static ApiError? Missing(bool isNeeded, ConnectorType kind, HashSet<ConnectorType> kinds) =>
        isNeeded && !kinds.Contains(kind)
            ? new ApiError("sign_in_experiences.enabled_connector_not_found")
            {
                MessageValues = new Dictionary<string, string>(StringComparer.Ordinal) { ["type"] = kind.ToString() },
            }
            : null;

    private static string Name(SignInIdentifier identifier) => identifier switch
    {
        SignInIdentifier.Username => "username",
        SignInIdentifier.Email => "email",
        SignInIdentifier.Phone => "phone",
    };
}

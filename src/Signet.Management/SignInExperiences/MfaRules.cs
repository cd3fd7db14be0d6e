using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Users;

namespace Signet.Management.SignInExperiences;

/// <summary>management.md 17.3 steps 6 (400) and 7 (422).</summary>
internal static class MfaRules
{
    private static readonly string[] _adaptivePolicies = ["PromptAtSignInAndSignUpMandatory", "PromptOnlyAtSignInMandatory"];

    public static ApiError? Check(SignInExperienceSettings settings)
    {
        var factors = settings.Mfa.Factors;
        if (factors.Distinct(StringComparer.Ordinal).Count() != factors.Length)
        {
            return new ApiError("sign_in_experiences.duplicated_mfa_factors");
        }

        if (factors is [MfaFactors.BackupCode])
        {
            return new ApiError("sign_in_experiences.backup_code_cannot_be_enabled_alone");
        }

        return factors.Contains(MfaFactors.Email) && SignInRules.HasCode(settings, SignInIdentifier.Email)
                ? new ApiError("sign_in_experiences.email_verification_code_cannot_be_used_for_mfa")
            : factors.Contains(MfaFactors.Phone) && SignInRules.HasCode(settings, SignInIdentifier.Phone)
                ? new ApiError("sign_in_experiences.phone_verification_code_cannot_be_used_for_mfa")
            : null;
    }

    public static ApiError? CheckAdaptive(ExperienceBody sent, SignInExperienceSettings settings, SignInExperienceSettings stored)
    {
        if (sent.AdaptiveMfa is null && sent.Mfa is null)
        {
            return null;
        }

        var isAdaptive = _adaptivePolicies.Contains(settings.Mfa.Policy, StringComparer.Ordinal);
        if (settings.AdaptiveMfa.Enabled != true)
        {
            return isAdaptive && settings.Mfa.Factors.Length > 0 ? ApiError.Unprocessable("sign_in_experiences.non_adaptive_mfa_requires_skippable_policy") : null;
        }

        if (settings.Mfa.Factors.Length == 0)
        {
            return ApiError.Unprocessable("sign_in_experiences.adaptive_mfa_requires_mfa");
        }

        return isAdaptive || stored.AdaptiveMfa.Enabled == true && sent.Mfa is null
            ? null
            : ApiError.Unprocessable("sign_in_experiences.adaptive_mfa_requires_non_skippable_policy");
    }
}

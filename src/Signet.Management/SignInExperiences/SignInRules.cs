using Signet.Connectors.Catalog;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Users;

namespace Signet.Management.SignInExperiences;

/// <summary>management.md 17.3 step 5; all 400.</summary>
internal static class SignInRules
{
    public static ApiError? Check(SignInExperienceSettings settings, HashSet<ConnectorType> kinds)
    {
        var methods = settings.SignIn.Methods;
        if (methods.Any(method => method is { Password: false, VerificationCode: false }))
        {
            return new ApiError("sign_in_experiences.at_least_one_authentication_factor");
        }

        if (settings.SignUp is { Verify: true, Password: false } && methods.Any(m => m.Identifier != SignInIdentifier.Username && !m.VerificationCode))
        {
            return new ApiError("sign_in_experiences.code_sign_in_must_be_enabled");
        }

        var (email, phone) = (HasCode(settings, SignInIdentifier.Email), HasCode(settings, SignInIdentifier.Phone));
        return SignUpRules.Missing(email, ConnectorType.Email, kinds)
            ?? SignUpRules.Missing(phone, ConnectorType.Sms, kinds)
            ?? (email && settings.Mfa.Factors.Contains(MfaFactors.Email) ? new ApiError("sign_in_experiences.email_verification_code_cannot_be_used_for_sign_in") : null)
            ?? (phone && settings.Mfa.Factors.Contains(MfaFactors.Phone) ? new ApiError("sign_in_experiences.phone_verification_code_cannot_be_used_for_sign_in") : null);
    }

    public static bool HasCode(SignInExperienceSettings settings, SignInIdentifier identifier) =>
        settings.SignIn.Methods.Any(method => method.Identifier == identifier && method.VerificationCode);
}

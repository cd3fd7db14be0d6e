using System.Text.Json.Nodes;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Experience.Flow.Steps;

/// <summary>
/// Second factors at sign-in (experience.md 10.2 and 10.3). Who has an enabled factor must use it, and where the policy demands one,
/// nobody signs in without: what cannot be satisfied is refused, never skipped.
/// </summary>
public sealed class MfaGuard(CurrentTenant tenant)
{
    private static readonly string[] _mandatoryPolicies = ["Mandatory", "PromptAtSignInAndSignUpMandatory", "PromptOnlyAtSignInMandatory"];

    private MfaSettings Settings => tenant.Snapshot.SignInExperience.Mfa;

    /// <summary>403 <c>session.mfa.require_mfa_verification</c> with <c>data.availableFactors</c>.</summary>
    internal Result CheckVerified(FlowState state, User user)
    {
        var bound = Bound(user);
        var isVerified = bound.Count == 0
            || state.VerificationRecords.Any(record => record.IsVerified && record.SatisfiedMfaFactor is { } factor && bound.Contains(factor));
        return isVerified ? Result.Success : new ApiError("session.mfa.require_mfa_verification", 403, new { availableFactors = bound });
    }

    /// <summary>422 <c>user.missing_mfa</c> with <c>data.availableFactors</c>.</summary>
    internal Result CheckFulfilled(User user) =>
        _mandatoryPolicies.Contains(Settings.Policy) && !Settings.Factors.IsDefaultOrEmpty && Bound(user).Count == 0
            ? ApiError.Unprocessable("user.missing_mfa", new { availableFactors = Settings.Factors.Where(factor => factor != MfaFactors.BackupCode), skippable = false })
            : Result.Success;

    private List<string> Bound(User user)
    {
        var types = user.MfaVerifications.OfType<JsonObject>().Select(verification => (string?)verification["type"]).ToHashSet();
        return [.. Settings.Factors.Where(types.Contains)];
    }
}

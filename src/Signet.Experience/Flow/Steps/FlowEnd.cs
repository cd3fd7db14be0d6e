using Signet.Identity.Errors;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Experience.Flow.Steps;

/// <summary>The submit algorithm of experience.md 7. Scoped.</summary>
public sealed class FlowEnd(CurrentTenant tenant, UserDirectory users, ProfileSteps profile, MandatoryProfile mandatory, MfaGuard mfa, UserUpdate update)
{
    /// <summary>The steps that fill the pending profile.</summary>
    internal ProfileSteps Profile => profile;

    internal async Task<Result<User>> SubmitAsync(FlowState state, CancellationToken ct)
    {
        if (Captcha.Check(state, tenant.Snapshot.SignInExperience) is { IsSuccess: false } captcha)
        {
            return captcha.Error;
        }

        if (state.UserId is not { } userId)
        {
            return FlowErrors.IdentifierNotFound;
        }

        if (await users.FindAsync(userId, ct) is not { } user)
        {
            return ApiError.NotFound();
        }

        // Suspended after it was identified: the interaction stops at the same line as everything else.
        if (user.IsSuspended)
        {
            return FlowErrors.Suspended;
        }

        var checks = state.InteractionEvent == InteractionEvent.ForgotPassword ? CheckReset(state) : await CheckSignInAsync(state, user, ct);
        if (!checks.IsSuccess)
        {
            return checks.Error;
        }

        var saved = await update.ApplyAsync(state, user, ct);
        return saved.IsSuccess ? user : saved.Error;
    }

    private static Result CheckReset(FlowState state) =>
        state.Profile.HasPassword ? Result.Success : ApiError.Unprocessable("user.new_password_required_in_profile");

    private async Task<Result> CheckSignInAsync(FlowState state, User user, CancellationToken ct)
    {
        var check = state.InteractionEvent == InteractionEvent.SignIn ? mfa.CheckVerified(state, user) : Result.Success;
        check = check.IsSuccess ? await update.CheckAsync(state, user, ct) : check;
        check = check.IsSuccess ? await mandatory.CheckAsync(state, user, ct) : check;
        return check.IsSuccess ? mfa.CheckFulfilled(user) : check;
    }
}

using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;

namespace Signet.Experience.Flow.Steps;

/// <summary>Whether the interaction may pass without another captcha (experience.md 12).</summary>
internal static class Captcha
{
    /// <summary>422 <c>session.captcha_required</c>.</summary>
    public static Result Check(FlowState state, SignInExperienceSettings settings) =>
        settings.CaptchaPolicy.Enabled != true || state.Captcha.Verified || state.Captcha.Skipped ? Result.Success : FlowErrors.CaptchaRequired;
}

using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Experience.Api;

/// <summary>PUT /api/experience/profile/password. 400 session.invalid_interaction_type, 422 password.rejected, 422 user.same_password.</summary>
internal static class ResetPassword
{
    internal sealed record Body(string Password);

    internal static async Task<NoContentAnswer> HandleAsync(JsonBody<Body> body, SignInFlow flow, CancellationToken ct) =>
        await flow.ResetPasswordAsync(body.Value.Password, ct);
}

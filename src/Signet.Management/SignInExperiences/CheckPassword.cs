using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Credentials;
using Signet.Identity.Errors;
using Signet.Identity.Http;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Management.SignInExperiences;

/// <summary>POST /api/sign-in-exp/default/check-password (management.md 17.4): 200 {result:true}, else 400 with the issues.</summary>
internal static class CheckPassword
{
    internal sealed record Body(string Password, [property: Optional] string? UserId = null);

    internal static async Task<IResult> HandleAsync(JsonBody<Body> body, SignetDb db, CurrentTenant tenant, PasswordPolicyChecker checker, CancellationToken ct)
    {
        var policy = PasswordPolicy.From(tenant.Snapshot.SignInExperience.PasswordPolicy);
        if (policy.RejectsUserInfo && body.Value.UserId is null)
        {
            return (NoContentAnswer)EntityErrors.InvalidRequest("userId is needed.", data: new { message = "The policy looks at the user, so userId is needed." });
        }

        var user = body.Value.UserId is { } id ? await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct) : null;
        if (user is null && body.Value.UserId is not null)
        {
            return (NoContentAnswer)EntityErrors.NotFound();
        }

        var checkedPolicy = await checker.CheckAsync(
            body.Value.Password, policy, new PasswordSubject(user?.Name, user?.Username, user?.PrimaryEmail, user?.PrimaryPhone), ct);
        return new Verdict(checkedPolicy.Error);
    }

    private sealed class Verdict(ApiError? error) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => error is null
            ? JsonResponse.WriteAsync(httpContext, StatusCodes.Status200OK, new { result = true })
            : JsonResponse.WriteAsync(httpContext, StatusCodes.Status400BadRequest, new { result = false, issues = error.Data });
    }
}

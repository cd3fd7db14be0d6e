using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Http;

namespace Signet.Experience.Pages.Register;

/// <summary>GET and POST /register/password (experience.md 20.4): the last step of a registration by username.</summary>
internal static class NewPasswordEndpoint
{
    public static IResult Show(PageResults results, SignInFlow flow) =>
        IsHere(flow) ? Render(results, flow, FormState.Empty) : results.Next("/register");

    public static async Task<IResult> SubmitAsync(HttpContext context, PageContext page, PageResults results, SignInFlow flow, NextStep next, CancellationToken ct)
    {
        if (!IsHere(flow))
        {
            return results.Next("/register");
        }

        var form = await context.Request.ReadFormAsync(ct);
        if (NewPasswordForm.Check(form, page.Settings) is { Count: > 0 } problems)
        {
            return Render(results, flow, new FormState { Problems = problems });
        }

        var added = await flow.AddPasswordAsync(form["newPassword"].ToString(), ct);
        var (result, error) = added.IsSuccess ? await next.RegisterAsync(verificationId: null, ct) : (next.For(added.Error), added.Error);
        return result ?? Render(results, flow, new FormState { Problems = PageProblems.Of(error!, "newPassword") });
    }

    private static bool IsHere(SignInFlow flow) =>
        flow is { IsStarted: true, State: { InteractionEvent: InteractionEvent.Register, UserId: null, Profile.Username: not null } };

    private static IResult Render(PageResults results, SignInFlow flow, FormState form) => results.Page<NewPasswordPage>(new NewPasswordModel(
        "/register/password", "register.password_title", null, "register.action", flow.State.Profile.Username, "/register", form));
}

using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Register;
using Signet.Experience.Pages.SignIn;
using Signet.Identity.Errors;

namespace Signet.Experience.Pages.ProfileCompletion;

/// <summary>GET and POST /continue/{password|username} (experience.md 20.5): what the account still lacks.</summary>
internal static class ContinueEndpoint
{
    public static IResult Show(string missing, PageResults results, SignInFlow flow, PageContext page) =>
        page.HasInteraction && flow.IsStarted ? Render(missing, results, FormState.Empty) : results.UnknownSession();

    public static async Task<IResult> SubmitAsync(
        string missing, HttpContext context, PageContext page, PageResults results, SignInFlow flow, NextStep next)
    {
        if (!page.HasInteraction || !flow.IsStarted)
        {
            return results.UnknownSession();
        }

        var ct = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(ct);
        var (problems, field) = Check(missing, form, page);
        if (problems.Count > 0)
        {
            return Render(missing, results, new FormState { Identifier = form["identifier"], Problems = problems });
        }

        var added = missing == "password"
            ? await flow.AddPasswordAsync(form["newPassword"].ToString(), ct)
            : await flow.AddUsernameAsync(form["identifier"].ToString().Trim(), ct);
        var (result, error) = added.IsSuccess ? await FinishAsync(flow, next, ct) : (next.For(added.Error), added.Error);
        return result ?? Render(missing, results, new FormState { Identifier = form["identifier"], Problems = PageProblems.Of(error!, field) });
    }

    private static Task<(IResult? Result, ApiError? Error)> FinishAsync(SignInFlow flow, NextStep next, CancellationToken ct) =>
        flow.State is { InteractionEvent: InteractionEvent.Register, UserId: null } ? next.RegisterAsync(verificationId: null, ct) : next.SubmitAsync(ct);

    private static (IReadOnlyList<FormProblem> Problems, string Field) Check(string missing, IFormCollection form, PageContext page)
    {
        if (missing == "password")
        {
            return (NewPasswordForm.Check(form, page.Settings), "newPassword");
        }

        var typed = form["identifier"].ToString().Trim();
        var kinds = new IdentifierKinds(["username"]);
        var key = typed.Length == 0 ? kinds.RequiredKey : TypedIdentifier.Parse(typed, kinds) is null ? kinds.InvalidKey : null;
        return (key is null ? [] : [new FormProblem("identifier", key)], "identifier");
    }

    private static IResult Render(string missing, PageResults results, FormState form) => missing switch
    {
        "password" => results.Page<NewPasswordPage>(new NewPasswordModel(
            "/continue/password", "register.password_title", "continue.password_subtitle", "register.save_password", null, null, form)),
        "username" => results.Page<ContinuePage>(new ContinueModel(missing, new IdentifierKinds([missing]), form)),
        _ => results.UnknownSession(),
    };
}

using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Preview;
using Signet.Experience.Pages.Settings;

namespace Signet.Experience.Pages.SignIn;

/// <summary>GET and POST /sign-in (experience.md 20.3).</summary>
internal static class SignInEndpoint
{
    public static IResult Show(HttpContext context, PageContext page, PageResults results)
    {
        if (!string.IsNullOrEmpty(context.Request.Query["preview"]))
        {
            return PreviewEndpoint.Waiting(page);
        }

        var screen = FirstScreen.Of(context.Request);
        if (page.Settings.SignInMode == SignInMode.Register)
        {
            return results.Next("/register");
        }

        // Only identifiers, and there are none: the whole screen.
        return screen.IdentifiersOnly && SignInModel.For(page.Settings, FormState.Empty, screen).Kinds.IsEmpty
            ? results.Next("/sign-in")
            : Render(page, results, new FormState { Identifier = context.Request.Query["login_hint"].FirstOrDefault() }, screen);
    }

    public static async Task<IResult> SubmitAsync(HttpContext context, PageContext page, PageResults results, SignInFlow flow, NextStep next, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var (typed, password) = (form["identifier"].ToString().Trim(), form["password"].ToString());
        var state = new FormState { Identifier = typed, Agreed = form["agree"] == "true" };
        var screen = FirstScreen.Of(context.Request);
        var kinds = SignInModel.For(page.Settings, state, screen).Kinds;
        if (Check(page, kinds, typed, password, state.Agreed) is { Count: > 0 } problems)
        {
            return Render(page, results, state with { Problems = problems }, screen);
        }

        // Something of a form that no account has: the same answer, and the same work, as for a wrong password.
        var identifier = TypedIdentifier.Parse(typed, kinds) ?? new Identifier(Identity.SignInExperience.SignInIdentifier.Username, typed);
        await flow.StartAsync(InteractionEvent.SignIn, captchaToken: null, ct);
        var verified = await flow.VerifyPasswordAsync(identifier, password, ct);
        if (!verified.IsSuccess)
        {
            return next.For(verified.Error) ?? Render(page, results, state with { Problems = PageProblems.Of(verified.Error, "password") }, screen);
        }

        var identified = await flow.IdentifyAsync(verified.Value, linkSocialIdentity: false, ct);
        var (result, error) = identified.IsSuccess ? await next.SubmitAsync(ct) : (next.For(identified.Error), identified.Error);
        return result ?? Render(page, results, state with { Problems = PageProblems.Of(error!, "identifier") }, screen);
    }

    private static List<FormProblem> Check(PageContext page, IdentifierKinds kinds, string typed, string password, bool agreed)
    {
        List<FormProblem> problems = [];
        if (typed.Length == 0)
        {
            problems.Add(new FormProblem("identifier", kinds.RequiredKey));
        }

        if (password.Length == 0)
        {
            problems.Add(new FormProblem("password", "field.required_password"));
        }

        if (!agreed && page.Settings is { AgreeToTermsPolicy: AgreeToTerms.Manual, HasTerms: true })
        {
            problems.Add(new FormProblem("agree", "legal.required"));
        }

        return problems;
    }

    private static IResult Render(PageContext page, PageResults results, FormState form, FirstScreen screen) =>
        results.Page<SignInPage>(SignInModel.For(page.Settings, form, screen));
}

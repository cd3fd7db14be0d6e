using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Settings;
using Signet.Experience.Pages.SignIn;
using Signet.Identity.SignInExperience;

namespace Signet.Experience.Pages.Register;

/// <summary>GET and POST /register (experience.md 20.4).</summary>
internal static class RegisterEndpoint
{
    public static IResult Show(HttpContext context, PageContext page, PageResults results)
    {
        var screen = FirstScreen.Of(context.Request);
        return page.Settings.SignInMode == Settings.SignInMode.SignIn
            || (screen.IdentifiersOnly && RegisterModel.For(page.Settings, FormState.Empty, screen).Kinds.IsEmpty)
                ? results.Next("/sign-in")
                : Render(page, results, new FormState { Identifier = context.Request.Query["login_hint"].FirstOrDefault() }, screen);
    }

    public static async Task<IResult> SubmitAsync(HttpContext context, PageContext page, PageResults results, SignInFlow flow, NextStep next, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var typed = form["identifier"].ToString().Trim();
        var state = new FormState { Identifier = typed, Agreed = form["agree"] == "true" };
        var screen = FirstScreen.Of(context.Request);
        var kinds = RegisterModel.For(page.Settings, state, screen).Kinds;
        var identifier = TypedIdentifier.Parse(typed, kinds);
        if (Check(page, kinds, typed, identifier, state.Agreed) is { Count: > 0 } problems)
        {
            return Render(page, results, state with { Problems = problems }, screen);
        }

        await flow.StartAsync(InteractionEvent.Register, captchaToken: null, ct);
        var added = await flow.AddUsernameAsync(identifier!.Value, ct);
        if (!added.IsSuccess)
        {
            return next.For(added.Error) ?? Render(page, results, state with { Problems = PageProblems.Of(added.Error, "identifier") }, screen);
        }

        if (page.Settings.SignUp.Password && page.Settings.SignUp.SecondaryIdentifiers.Count == 0)
        {
            return results.Next("/register/password");
        }

        var (result, error) = await next.RegisterAsync(verificationId: null, ct);
        return result ?? Render(page, results, state with { Problems = PageProblems.Of(error!, "identifier") }, screen);
    }

    private static List<FormProblem> Check(PageContext page, IdentifierKinds kinds, string typed, Identifier? identifier, bool agreed)
    {
        List<FormProblem> problems = [];
        if (typed.Length == 0)
        {
            problems.Add(new FormProblem("identifier", kinds.RequiredKey));
        }
        else if (identifier is not { Type: SignInIdentifier.Username })
        {
            problems.Add(new FormProblem("identifier", kinds.InvalidKey));
        }

        if (!agreed && page.Settings is { AgreeToTermsPolicy: not AgreeToTerms.Automatic, HasTerms: true })
        {
            problems.Add(new FormProblem("agree", "legal.required"));
        }

        return problems;
    }

    private static IResult Render(PageContext page, PageResults results, FormState form, FirstScreen screen) =>
        results.Page<RegisterPage>(RegisterModel.For(page.Settings, form, screen));
}

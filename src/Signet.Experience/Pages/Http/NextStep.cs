using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Errors;
using Signet.Identity.Errors;
using Signet.Identity.Http;

namespace Signet.Experience.Pages.Http;

/// <summary>Where the browser goes after an identification or a submit (experience.md 20.2). Scoped.</summary>
public sealed class NextStep(SignInFlow flow, PageContext page, PageResults results)
{
    /// <summary>Submits, and leaves for the client or for the page that the refusal asks for; null for a refusal that the form itself shows.</summary>
    public async Task<(IResult? Result, ApiError? Error)> SubmitAsync(CancellationToken ct)
    {
        var submitted = await flow.SubmitAsync(ct);
        if (submitted.IsSuccess)
        {
            return (submitted.Value.RedirectTo is { } uri ? PageResults.Leave(uri) : results.Next("/sign-in"), null);
        }

        return (For(submitted.Error), submitted.Error);
    }

    /// <summary>Creates the account that was collected, then submits.</summary>
    public async Task<(IResult? Result, ApiError? Error)> RegisterAsync(string? verificationId, CancellationToken ct)
    {
        var identified = await flow.IdentifyAsync(verificationId, linkSocialIdentity: false, ct);
        return identified.IsSuccess ? await SubmitAsync(ct) : (For(identified.Error), identified.Error);
    }

    /// <summary>The page of a refusal that is no mistake in the form; null otherwise.</summary>
    public IResult? For(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Code switch
        {
            "user.missing_profile" => Missing(error),
            "user.suspended" => results.Next("/account-suspended"),
            "session.not_found" or "session.interaction_not_found" => results.UnknownSession(),
            "user.missing_mfa" or "session.mfa.require_mfa_verification" => Unsupported(),
            _ => null,
        };
    }

    private IResult Missing(ApiError error)
    {
        var missing = JsonSerializer.SerializeToElement(error.Data, EdgeJson.Options).GetProperty("missingProfile")[0].GetString()!;
        return missing is "password" or "username" ? results.Next("/continue/" + missing) : Unsupported();
    }

    private IResult Unsupported() => results.Message(new MessageModel
    {
        Title = page.View.T["continue.unsupported_title"],
        Text = page.View.T["continue.unsupported_text"],
        Primary = new MessageLink(page.View.T["general.back_to_sign_in"], page.View.Url("/sign-in")),
        ShowsSupport = true,
    });
}

using Microsoft.AspNetCore.Http;
using Signet.Experience.Pages.Errors;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Settings;
using Signet.Identity.Errors;

namespace Signet.Experience.Pages.Social;

/// <summary>What went wrong at a provider, told so that the person knows what to do next.</summary>
internal static class SocialFailure
{
    public static IResult Page(ApiError error, SocialButton button, PageContext page, PageResults results) =>
        Page(KindOf(error), button, page, results);

    /// <param name="kind">The middle of the phrase keys, e.g. <c>denied</c>.</param>
    public static IResult Page(string kind, SocialButton button, PageContext page, PageResults results)
    {
        var t = page.View.T;
        var name = button.NameIn(t.Language);
        return results.Message(new MessageModel
        {
            Title = t.Format($"social.{kind}_title", ("provider", name)),
            Text = t.Format($"social.{kind}_text", ("provider", name)),
            Tone = kind == "denied" ? "neutral" : "danger",
            Primary = kind is "setup" or "no_account" or "taken"
                ? null
                : new MessageLink(t.Format("social.retry", ("provider", name)), page.View.Url("/sign-in/social"), button.Id),
            Secondary = new MessageLink(t["social.other_way"], page.View.Url("/sign-in")),
            ShowsSupport = kind is "setup" or "failed",
        });
    }

    private static string KindOf(ApiError error) => error.Code switch
    {
        "connector.authorization_failed" => "denied",
        "connector.social_auth_code_invalid" or "session.verification_session_not_found" => "code",
        "connector.invalid_config" => "setup",
        "user.identity_already_in_use" or "user.email_already_in_use" or "user.phone_already_in_use" or "session.identity_conflict" => "taken",
        "auth.forbidden" => "no_account",
        _ => "failed",
    };
}

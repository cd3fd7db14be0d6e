using Microsoft.AspNetCore.Http;
using Signet.Experience.Pages.Errors;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Settings;
using Signet.Experience.Pages.Terms;

namespace Signet.Experience.Pages.Social;

/// <summary>POST /sign-in/social with <c>connector</c>: a social button was pressed (experience.md 20.7).</summary>
internal static class StartSocialEndpoint
{
    public const string Path = "/sign-in/social";

    public static async Task<IResult> SubmitAsync(HttpContext context, PageContext page, PageResults results, SocialStart start, TermsAgreement terms, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var id = form["connector"].ToString();
        if (SocialButton.ForBrowser(page.Settings.SocialConnectors).FirstOrDefault(button => button.Id == id) is not { } button)
        {
            return Unknown(page, results);
        }

        terms.Take(form);
        return terms.IsMissingForTrip ? terms.Ask(Path, id) : await start.RunAsync(button, ct);
    }

    public static IResult Unknown(PageContext page, PageResults results) => results.Message(new MessageModel
    {
        Title = page.View.T["social.unknown_title"],
        Text = page.View.T["social.unknown_text"],
        Primary = new MessageLink(page.View.T["social.other_way"], page.View.Url("/sign-in")),
    });
}

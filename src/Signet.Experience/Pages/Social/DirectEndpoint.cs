using Microsoft.AspNetCore.Http;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Settings;
using Signet.Experience.Pages.Terms;

namespace Signet.Experience.Pages.Social;

/// <summary>GET /direct/{method}/{target} (experience.md 20.7): straight to a provider, else to the first screen.</summary>
internal static class DirectEndpoint
{
    public static async Task<IResult> HandleAsync(
        string method, string target, HttpContext context, PageContext page, PageResults results, SocialStart start, TermsAgreement terms)
    {
        if (!page.HasInteraction)
        {
            return results.UnknownSession();
        }

        var button = method == "social" ? SocialButton.ForBrowser(page.Settings.SocialConnectors).FirstOrDefault(b => b.Target == target) : null;
        if (button is not null)
        {
            return terms.IsMissingForTrip ? terms.Ask(StartSocialEndpoint.Path, button.Id) : await start.RunAsync(button, context.RequestAborted);
        }

        return results.Next(context.Request.Query["fallback"] == "register" ? "/register" : "/sign-in");
    }
}

using Microsoft.AspNetCore.Http;
using Signet.Experience.Pages.Http;

namespace Signet.Experience.Pages.Errors;

/// <summary>/unknown-session and /account-suspended (experience.md 20.9).</summary>
internal static class MessageEndpoints
{
    public static IResult UnknownSession(PageContext page, PageResults results) => results.Message(new MessageModel
    {
        Title = page.View.T["page.session_title"],
        Text = page.View.T["page.session_text"],
        Icon = "clock",
        ShowsSupport = true,
    });

    public static IResult AccountSuspended(PageContext page, PageResults results) => results.Message(new MessageModel
    {
        Title = page.View.T["page.suspended_title"],
        Text = page.View.T["page.suspended_text"],
        Tone = "danger",
        Primary = page.HasInteraction ? new MessageLink(page.View.T["general.back_to_sign_in"], page.View.Url("/sign-in")) : null,
        ShowsSupport = true,
    });
}

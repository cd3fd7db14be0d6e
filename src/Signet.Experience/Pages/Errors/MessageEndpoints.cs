using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Settings;
using Signet.Identity.Tenants;

namespace Signet.Experience.Pages.Errors;

/// <summary>The pages that say one thing: lost session, suspended account, unknown address (experience.md 17, 20.9).</summary>
internal static class MessageEndpoints
{
    private const string HintsCookie = "_logto";

    /// <summary>The Console is the home of the admin tenant; elsewhere there is nothing without a sign-in (experience.md 17.1).</summary>
    public static IResult Home(PageContext page, PageResults results, CurrentTenant tenant) =>
        page.HasInteraction ? results.Next("/sign-in")
        : tenant.Id == TenantId.Admin ? PageResults.Leave("/console")
        : results.UnknownSession();

    public static IResult UnknownSession(HttpContext context, PageContext page, PageResults results, CurrentTenant tenant) => results.Message(new MessageModel
    {
        Title = page.View.T["page.session_title"],
        Text = page.View.T["page.session_text"],
        Icon = "clock",
        Primary = WayBack(context, page, tenant),
        ShowsSupport = true,
    });

    public static IResult AccountSuspended(PageContext page, PageResults results) => results.Message(new MessageModel
    {
        Title = page.View.T["page.suspended_title"],
        Text = page.View.T["page.suspended_text"],
        Tone = "danger",
        Icon = "block",
        Primary = page.HasInteraction ? new MessageLink(page.View.T["general.back_to_sign_in"], page.View.Url("/sign-in")) : null,
        ShowsSupport = true,
    });

    public static IResult NotFound(PageContext page, PageResults results) => results.Message(new MessageModel
    {
        Title = page.View.T["page.not_found_title"],
        Text = page.View.T["page.not_found_text"],
        Icon = "search",
        Primary = page.HasInteraction ? new MessageLink(page.View.T["general.back_to_sign_in"], page.View.Url("/sign-in")) : null,
        ShowsSupport = true,
    });

    // The cookie is not signed: it only chooses among registered applications, and only their own origins are linked.
    private static MessageLink? WayBack(HttpContext context, PageContext page, CurrentTenant tenant)
    {
        if (tenant.Id == TenantId.Admin)
        {
            return new MessageLink(page.View.T.Format("general.back_to_app", ("app", "Console")), "/console");
        }

        if (AppOf(context.Request.Cookies[HintsCookie]) is not { } id || !tenant.Snapshot.Applications.TryGetValue(id, out var found))
        {
            return null;
        }

        var home = found.Application.OidcClientMetadata.RedirectUris.Select(uri => PageSettings.SafeUrl(uri)).FirstOrDefault(uri => uri is not null);
        return home is null
            ? null
            : new MessageLink(
                page.View.T.Format("general.back_to_app", ("app", found.SignInExperience?.DisplayName ?? found.Application.Name)),
                new Uri(home).GetLeftPart(UriPartial.Authority));
    }

    private static string? AppOf(string? cookie)
    {
        try
        {
            return cookie is { Length: > 0 and < 2048 } ? (JsonNode.Parse(cookie) as JsonObject)?["appId"]?.GetValue<string>() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Http;

namespace Signet.Experience.Pages.Social;

/// <summary>GET and POST /callback/{connectorId}: the provider sends the browser back (experience.md 13.1, 20.7).</summary>
internal static class CallbackEndpoint
{
    private const int MaxParameters = 32;
    private const int MaxLength = 16 * 1024;

    /// <summary>Providers that answer with a form: the same path with the fields as query (experience.md 13.1 step 3).</summary>
    public static async Task<IResult> ForwardAsync(string connectorId, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.Take(MaxParameters).ToDictionary(field => field.Key, field => (string?)field.Value.ToString(), StringComparer.Ordinal);
        return PageResults.Leave(QueryHelpers.AddQueryString($"/callback/{Uri.EscapeDataString(connectorId)}", fields));
    }

    public static async Task<IResult> HandleAsync(string connectorId, HttpContext context, PageContext page, PageResults results, SignInFlow flow, SocialReturn finish)
    {
        var state = context.Request.Query["state"].ToString();
        await ReopenAsync(state, context, page);
        if (page.Settings.SocialConnectors.FirstOrDefault(b => b.Id == connectorId) is not { } button)
        {
            return page.HasInteraction ? StartSocialEndpoint.Unknown(page, results) : results.UnknownSession();
        }

        if (!page.HasInteraction || !flow.IsStarted || SocialTrip.Find(flow, connectorId) is not { } trip
            || trip.State.Length == 0 || !Identity.Secrets.FixedTimeEquals(trip.State, state))
        {
            await flow.RefuseSocialAsync(context.RequestAborted);
            return SocialFailure.Page("state", button, page, results);
        }

        trip.Used().Keep(flow, connectorId);
        return await finish.RunAsync(button, trip, Data(context.Request, page, connectorId), context.RequestAborted);
    }

    // The provider's answer names no client; the state does, and its interaction is the one to go on with.
    private static async Task ReopenAsync(string state, HttpContext context, PageContext page)
    {
        if (SocialTrip.ClientOf(state) is not { } clientId)
        {
            return;
        }

        var asked = context.Request.QueryString;
        context.Request.QueryString = asked.Add("app_id", clientId);
        await page.OpenAsync(context);
        context.Request.QueryString = asked;
    }

    private static JsonElement Data(HttpRequest request, PageContext page, string connectorId)
    {
        var data = new JsonObject();
        var length = 0;
        foreach (var (name, value) in request.Query.Where(parameter => parameter.Key is not ("state" or "redirectUri")).Take(MaxParameters))
        {
            if ((length += name.Length + value.ToString().Length) <= MaxLength)
            {
                data[name] = value.ToString();
            }
        }

        data["redirectUri"] = $"{page.Endpoint}/callback/{connectorId}";
        return JsonSerializer.SerializeToElement(data);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Signet.Experience.Pages.Errors;

namespace Signet.Experience.Pages.Http;

/// <summary>
/// Opens the page's surroundings; sends a browser without an interaction away (experience.md 17.1); refuses a form that another site
/// sent, which no page of ours does (cookies are <c>SameSite=Lax</c> besides).
/// </summary>
internal sealed class PageFilter(bool guarded) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var page = http.RequestServices.GetRequiredService<PageContext>();
        await page.OpenAsync(http);
        var results = http.RequestServices.GetRequiredService<PageResults>();
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            if (IsForeign(http.Request, page.Endpoint))
            {
                return Refused(page, results);
            }

            if (!http.Request.HasFormContentType && !http.Request.HasJsonContentType())
            {
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            }
        }

        return guarded && !page.HasInteraction && string.IsNullOrEmpty(http.Request.Query["preview"]) ? results.UnknownSession() : await next(context);
    }

    private static IResult Refused(PageContext page, PageResults results)
    {
        var t = page.View.T;
        return results.Message(
            new MessageModel { Title = t["page.forbidden_origin_title"], Text = t["page.forbidden_origin_text"], Tone = "danger", ShowsSupport = true },
            StatusCodes.Status403Forbidden);
    }

    // Every current browser says where a form comes from; the older ones at least name its origin.
    private static bool IsForeign(HttpRequest request, string endpoint)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site.Length > 0
            ? site is not ("same-origin" or "none")
            : origin.Length > 0 && !string.Equals(origin, endpoint, StringComparison.OrdinalIgnoreCase);
    }
}

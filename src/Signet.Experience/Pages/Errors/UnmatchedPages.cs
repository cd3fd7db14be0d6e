using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Signet.Experience.Pages.Http;

namespace Signet.Experience.Pages.Errors;

/// <summary>
/// The not-found page, with 200 as the contract has it (experience.md 17.2), for an address that nothing answers. A middleware and no
/// catch-all route, which would turn the 405 of other routes into 404.
/// </summary>
public static class UnmatchedPages
{
    private static readonly PathString[] _noPages =
        ["/api", "/oidc", "/console", "/me", "/assets", "/_blazor", "/_framework", "/_content", "/healthz", "/.well-known"];

    /// <summary>After routing and the tenant.</summary>
    public static IApplicationBuilder UseSignetPages(this IApplicationBuilder app) =>
        app.Use((context, next) => IsPage(context) ? ShowAsync(context) : next(context));

    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint() is null
        && HttpMethods.IsGet(context.Request.Method)
        && !Path.HasExtension(context.Request.Path.Value)
        && !Array.Exists(_noPages, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static async Task ShowAsync(HttpContext context)
    {
        var page = context.RequestServices.GetRequiredService<PageContext>();
        await page.OpenAsync(context);
        await MessageEndpoints.NotFound(page, context.RequestServices.GetRequiredService<PageResults>()).ExecuteAsync(context);
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Signet.Experience.Pages.Layout;

namespace Signet.Experience.Pages.Http;

/// <summary>A rendered page with the headers that keep it safe (experience.md 17.3, made stricter: scripts and styles by nonce only).</summary>
internal sealed class PageResult(PageView view, Type content, object? model, string? formTarget, string? frameAncestors, int status = 200) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<PageShell>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(PageShell.View)] = view, [nameof(PageShell.Content)] = content, [nameof(PageShell.Model)] = model })))
            .ToHtmlString());
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = view.T.Language;
        response.Headers["Logto-Static-Package"] = "experience";
        response.Headers.ContentSecurityPolicy = Policy();
        // Not "no-referrer": browsers would then send our own forms with the origin "null".
        response.Headers["Referrer-Policy"] = "same-origin";
        if (frameAncestors is not null)
        {
            response.Headers.Remove("X-Frame-Options");
        }
        else
        {
            response.Headers.XFrameOptions = "DENY";
        }

        await response.WriteAsync(html, httpContext.RequestAborted);
    }

    // A form may lead on to the client's redirect URI: browsers apply form-action to the redirects that follow.
    private string Policy() =>
        $"default-src 'none'; script-src 'self' 'nonce-{view.Nonce}'; style-src 'self' 'nonce-{view.Nonce}'; img-src 'self' data: https:; "
        + $"font-src 'self' https: data:; connect-src 'self'; form-action 'self'{(formTarget is null ? "" : " " + formTarget)}; "
        + $"frame-ancestors {frameAncestors ?? "'none'"}; base-uri 'none'; object-src 'none'";
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Errors;

namespace Signet.Experience.Pages.Http;

/// <summary>What a page handler answers with. Scoped.</summary>
public sealed class PageResults(PageContext page, SignInFlow flow)
{
    public IResult Page<T>(object? model, int status = StatusCodes.Status200OK) where T : IComponent =>
        new PageResult(page.View, typeof(T), model, FormTarget(), frameAncestors: null, status);

    /// <summary>One sentence and a way on.</summary>
    public IResult Message(MessageModel message, int status = StatusCodes.Status200OK) => Page<MessagePage>(message, status);

    /// <summary>303: the browser asks for the next page with GET, so that no password is sent twice (RFC 9700 4.12).</summary>
    public IResult Next(string path, params ReadOnlySpan<(string Name, string? Value)> query) => new SeeOther(page.View.Url(path, query));

    /// <summary>To an address that the protocol gave.</summary>
    public static IResult Leave(string uri) => new SeeOther(uri);

    /// <summary>Where a lost session leads (experience.md 17.1).</summary>
    public IResult UnknownSession() =>
        new Found(Settings.PageSettings.SafeUrl(page.Settings.UnknownSessionRedirectUrl) ?? page.Endpoint + "/unknown-session");

    private string? FormTarget()
    {
        if (!page.HasInteraction || flow.Interaction.Parameters.GetValueOrDefault("redirect_uri") is not { } redirectUri
            || !Uri.TryCreate(redirectUri, UriKind.Absolute, out var target))
        {
            return null;
        }

        return target.Scheme is "http" or "https" ? target.GetLeftPart(UriPartial.Authority) : target.Scheme + ":";
    }

    private sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            httpContext.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }
    }

    private sealed class Found(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status302Found;
            httpContext.Response.Headers.Location = location;
            httpContext.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }
    }
}

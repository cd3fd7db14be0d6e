using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Signet.Oidc.Http;

/// <summary>Small pages of the protocol itself.</summary>
internal static class HtmlResponse
{
    public static Task WriteAsync(HttpContext context, string html, string contentSecurityPolicy, int status = 200)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
        response.Headers.XFrameOptions = "DENY";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers[HeaderNames.CacheControl] = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return response.WriteAsync(html, context.RequestAborted);
    }
}

using Microsoft.AspNetCore.Http;

namespace Signet.Identity.Http;

/// <summary>Answers whose body is the reason phrase as text (management.md 4.2, 4.3).</summary>
internal static class TextResponse
{
    public static Task WriteAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}

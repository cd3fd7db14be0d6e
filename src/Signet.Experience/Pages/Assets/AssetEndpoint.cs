using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Signet.Experience.Pages.Assets;

/// <summary>GET /assets/{file}. Unknown files are 404 (experience.md 17.2).</summary>
internal static class AssetEndpoint
{
    public static async Task HandleAsync(HttpContext context)
    {
        var response = context.Response;
        if (AssetCatalog.Find(context.Request.Path.Value ?? "") is not { } asset)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (body, encoding) = accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (asset.Brotli, "br")
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (asset.Gzip, "gzip")
            : (asset.Content, null);
        response.ContentType = asset.ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Append(HeaderNames.Vary, "Accept-Encoding");
        response.Headers.XContentTypeOptions = "nosniff";
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}

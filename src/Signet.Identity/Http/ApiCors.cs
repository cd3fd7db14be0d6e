using Microsoft.AspNetCore.Http;

namespace Signet.Identity.Http;

/// <summary>
/// Which pages may call the APIs from a browser (management.md 4.5). No answer ever allows credentials, so an echoed origin
/// gives a page nothing that its own token would not.
/// </summary>
internal sealed class ApiCors(HttpEdgeOptions options)
{
    private const string Methods = "GET,PUT,POST,PATCH,DELETE,HEAD,OPTIONS";

    /// <summary>Writes the CORS headers; true when the request was a preflight and is answered.</summary>
    public bool Apply(HttpContext context)
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || !IsAllowed(request.Path, origin))
        {
            return false;
        }

        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = "*";
        if (!HttpMethods.IsOptions(request.Method) || !request.Headers.ContainsKey("Access-Control-Request-Method"))
        {
            return false;
        }

        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders = request.Headers["Access-Control-Request-Headers"];
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }

    private bool IsAllowed(PathString path, string origin) =>
        !options.IsProduction
        || path.StartsWithSegments("/api/my-account", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/api/verifications", StringComparison.OrdinalIgnoreCase)
        || options.AllowedOrigins.Contains(origin);
}

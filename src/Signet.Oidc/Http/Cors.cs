using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Signet.Oidc.Clients;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Http;

/// <summary>Cross-origin reads (section 16): granted first, judged once the client is known. Never with credentials.</summary>
internal static class Cors
{
    /// <summary>Answers a preflight, for any origin.</summary>
    public static Task HandlePreflight(HttpContext context, string methods)
    {
        var headers = context.Response.Headers;
        headers[HeaderNames.AccessControlAllowOrigin] = OriginOf(context.Request) ?? "*";
        headers[HeaderNames.AccessControlMaxAge] = "3600";
        headers[HeaderNames.AccessControlAllowMethods] = methods;
        headers[HeaderNames.Vary] = HeaderNames.Origin;
        if (context.Request.Headers.AccessControlRequestHeaders is { Count: > 0 } requested && requested.All(IsPrintable))
        {
            headers[HeaderNames.AccessControlAllowHeaders] = requested;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static void Allow(HttpContext context, EndpointKind kind)
    {
        var origin = OriginOf(context.Request);
        var headers = context.Response.Headers;
        if (kind.HasFlag(EndpointKind.Open))
        {
            headers[HeaderNames.AccessControlAllowOrigin] = origin ?? "*";
            headers[HeaderNames.Vary] = HeaderNames.Origin;
        }
        else if (kind.HasFlag(EndpointKind.ForClients))
        {
            headers[HeaderNames.Vary] = HeaderNames.Origin;
            if (origin is not null)
            {
                headers[HeaderNames.AccessControlAllowOrigin] = origin;
                headers[HeaderNames.AccessControlExposeHeaders] = HeaderNames.WWWAuthenticate;
            }
        }
    }

    /// <summary>Refuses, and takes back the header, when the page's origin is none of the client's.</summary>
    public static OidcError? Check(HttpContext context, IOidcTenant tenant, Client client)
    {
        if (OriginOf(context.Request) is not { } origin || IsAllowed(origin, tenant, client))
        {
            return null;
        }

        context.Response.Headers.Remove(HeaderNames.AccessControlAllowOrigin);
        return OidcErrors.InvalidRequest($"origin {DescriptionText.Of(origin)} not allowed for client: {client.Id}");
    }

    private static bool IsAllowed(string origin, IOidcTenant tenant, Client client) =>
        string.Equals(origin, tenant.Endpoint, StringComparison.Ordinal)
        || client.CorsAllowedOrigins.Contains(origin, StringComparer.Ordinal)
        || Array.Exists(client.RedirectPatterns, pattern => pattern.MatchesOrigin(origin));

    // Longer than any origin, or with characters that no response header can hold: not worth echoing.
    private static string? OriginOf(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 and <= 512 } origin] && IsPrintable(origin) ? origin : null;

    private static bool IsPrintable(string? value) => !value.AsSpan().ContainsAnyExceptInRange(' ', '~');
}

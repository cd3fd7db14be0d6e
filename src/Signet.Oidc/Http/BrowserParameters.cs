using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Http;

/// <summary>GET with a query, or POST with a flat body, which behave alike; any other body does not exist (section 1.2).</summary>
internal static class BrowserParameters
{
    public static async ValueTask<Outcome<RequestParameters>> ReadAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return RequestQuery.Read(context.Request);
        }

        var body = await RequestBody.ReadAsync(context);
        return body.IsSuccess ? body : OidcErrors.UnknownRoute;
    }
}

using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Http;
using Signet.Oidc.Wire;

namespace Signet.Oidc.UserInfo;

/// <summary>RFC 6750 section 2: in the header or in the form, never in the query, never in both.</summary>
internal static class BearerToken
{
    private const string Prefix = "Bearer ";

    public static Outcome<string> Find(HttpContext context, RequestParameters body)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var field = body[Parameters.AccessToken];
        if (context.Request.Query.ContainsKey(Parameters.AccessToken))
        {
            return OidcErrors.InvalidRequest("access tokens must not be provided via query parameter");
        }

        if (header.Length == 0)
        {
            return field is null ? OidcErrors.InvalidToken("no access token provided") : field;
        }

        if (field is not null)
        {
            return OidcErrors.InvalidRequest("access token must only be provided using one mechanism");
        }

        return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && header[Prefix.Length..].Trim() is { Length: > 0 } token
            ? token
            : OidcErrors.InvalidRequest("invalid authorization header value format");
    }
}

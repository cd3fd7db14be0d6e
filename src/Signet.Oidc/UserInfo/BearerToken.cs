using Microsoft.AspNetCore.Http;
using Signet.Oidc.Dpop;
using Signet.Oidc.Errors;
using Signet.Oidc.Http;
using Signet.Oidc.Token;
using Signet.Oidc.Wire;

namespace Signet.Oidc.UserInfo;

/// <summary>RFC 6750 section 2: in the header or in the form, never in the query, never in both. RFC 9449 section 7.1: in the header.</summary>
internal static class BearerToken
{

    public static Outcome<PresentedToken> Find(HttpContext context, RequestParameters body)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var field = body[Parameters.AccessToken];
        if (context.Request.Query.ContainsKey(Parameters.AccessToken))
        {
            return OidcErrors.InvalidRequest("access tokens must not be provided via query parameter");
        }

        if (header.Length == 0)
        {
            return field is null ? OidcErrors.InvalidToken("no access token provided") : new PresentedToken(field, TokenResponse.Bearer);
        }

        if (field is not null)
        {
            return OidcErrors.InvalidRequest("access token must only be provided using one mechanism");
        }

        return (Parse(header, TokenResponse.Bearer) ?? Parse(header, SenderConstraint.Scheme)) is { } token
            ? token
            : OidcErrors.InvalidRequest("invalid authorization header value format");
    }

    private static PresentedToken? Parse(string header, string scheme) =>
        header.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase) && header[scheme.Length..].Trim() is { Length: > 0 } token
            ? new PresentedToken(token, scheme)
            : null;
}

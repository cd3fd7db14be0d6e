using Signet.Oidc.Errors;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>RFC 9126 section 6: a client that is registered to push its requests has no other way in.</summary>
internal static class PushedRequestCheck
{
    public static OidcError? Run(AuthorizeRequest request) =>
        request is { Client.RequiresPushedRequests: true, PushedRequestId: null }
            ? OidcErrors.InvalidRequest("this client must push its authorization requests")
            : null;
}

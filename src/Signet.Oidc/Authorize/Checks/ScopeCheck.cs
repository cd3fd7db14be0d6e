using Signet.Oidc.Errors;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>A third party may only ask for the user scopes enabled for it (section 3.5); unknown scopes are never an error.</summary>
internal static class ScopeCheck
{
    private const int MaxScopes = 500;

    public static OidcError? Run(AuthorizeRequest request)
    {
        if (request.RequestedScopes.Length > MaxScopes)
        {
            return OidcErrors.InvalidRequest("too many scopes requested");
        }

        if (request.Client is { IsThirdParty: false, IsMetadataDocument: false })
        {
            return null;
        }

        foreach (var scope in request.RequestedScopes)
        {
            if (Scopes.IsProvider(scope)
                && scope is not (Scopes.OpenId or Scopes.OfflineAccess)
                && !request.Client.AllowedUserScopes.Contains(scope))
            {
                return OidcErrors.InvalidScope("requested scope is not allowed", scope);
            }
        }

        return null;
    }
}

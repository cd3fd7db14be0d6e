using Signet.Oidc.Errors;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>RFC 8707 section 2: absolute URIs without fragment, of resources that exist.</summary>
internal static class ResourceCheck
{
    private const int MaxResources = 50;

    public static OidcError? Run(AuthorizeRequest request)
    {
        if (request.Resources.Length > MaxResources)
        {
            return OidcErrors.InvalidTarget("too many resources requested");
        }

        foreach (var indicator in request.Resources)
        {
            if (!ResourceIndicators.IsWellFormed(indicator))
            {
                return OidcErrors.InvalidTarget("resource indicator must be an absolute URI without fragment");
            }

            if (request.Tenant.FindResource(indicator) is null)
            {
                return OidcErrors.InvalidTarget();
            }
        }

        return null;
    }
}

using Microsoft.AspNetCore.Routing;

namespace Signet.Oidc;

/// <summary>Maps everything below <c>/oidc</c>.</summary>
public static class OidcEndpoints
{
    public static IEndpointRouteBuilder MapSignetOidc(this IEndpointRouteBuilder routes)
    {
        return routes;
    }
}

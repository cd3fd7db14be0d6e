using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Signet.Identity.Http;

/// <summary>Puts the HTTP edge around the routes of an API.</summary>
public static class EdgeRoutes
{
    /// <summary>
    /// Handlers in this group run only when every bound part (<c>JsonBody</c>, <c>JsonQuery</c>, pagination, search) is valid;
    /// the refusal is answered for them.
    /// </summary>
    public static RouteGroupBuilder WithSignetEdge(this RouteGroupBuilder group)
    {
        ArgumentNullException.ThrowIfNull(group);
        group.AddEndpointFilter(new EdgeFilter());
        return group;
    }
}

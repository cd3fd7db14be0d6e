using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Signet.Identity.Http;
using Signet.Identity.Http.Authentication;
using Signet.Management.Applications;
using Signet.Management.Configs;
using Signet.Management.Connectors;
using Signet.Management.Dashboard;
using Signet.Management.JwtCustomizers;
using Signet.Management.Logs;
using Signet.Management.Resources;
using Signet.Management.Roles;
using Signet.Management.SignInExperiences;
using Signet.Management.Users;

namespace Signet.Management;

/// <summary>Maps the Management API (management.md 3 to 27): one table per area.</summary>
public static class ManagementEndpoints
{
    public static IEndpointRouteBuilder MapSignetManagement(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithSignetEdge().RequireAuthorization(ApiPolicies.Management);
        api.MapApplications();
        api.MapUsers();
        api.MapRoles();
        api.MapResources();
        api.MapConnectors();
        api.MapSignInExperience();
        api.MapLogs();
        api.MapDashboard();
        api.MapJwtCustomizers();
        api.MapConfigs();
        return routes;
    }
}

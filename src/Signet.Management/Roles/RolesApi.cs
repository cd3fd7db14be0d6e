using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.Roles;

/// <summary>Routes of management.md 12.</summary>
internal static class RolesApi
{
    public static void MapRoles(this RouteGroupBuilder api)
    {
        api.MapGet("/roles", ListRoles.HandleAsync).WithName("ListRoles");
        api.MapPost("/roles", CreateRole.HandleAsync).WithName("CreateRole");
        api.MapGet("/roles/{id}", SingleRole.GetAsync).WithName("GetRole");
        api.MapPatch("/roles/{id}", SingleRole.UpdateAsync).WithName("UpdateRole");
        api.MapDelete("/roles/{id}", SingleRole.DeleteAsync).WithName("DeleteRole");
        api.MapGet("/roles/{id}/scopes", RoleScopes.ListAsync).WithName("ListRoleScopes");
        api.MapPost("/roles/{id}/scopes", RoleScopes.AddAsync).WithName("CreateRoleScope");
        api.MapDelete("/roles/{id}/scopes/{scopeId}", RoleScopes.RemoveAsync).WithName("DeleteRoleScope");
        api.MapGet("/roles/{id}/users", RoleUsers.ListAsync).WithName("ListRoleUsers");
        api.MapPost("/roles/{id}/users", RoleUsers.AddAsync).WithName("CreateRoleUser");
        api.MapDelete("/roles/{id}/users/{userId}", RoleUsers.RemoveAsync).WithName("DeleteRoleUser");
        api.MapGet("/roles/{id}/applications", RoleApplications.ListAsync).WithName("ListRoleApplications");
        api.MapPost("/roles/{id}/applications", RoleApplications.AddAsync).WithName("CreateRoleApplication");
        api.MapDelete("/roles/{id}/applications/{applicationId}", RoleApplications.RemoveAsync).WithName("DeleteRoleApplication");
    }
}

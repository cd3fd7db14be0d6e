using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.Resources;

/// <summary>Routes of management.md 11.</summary>
internal static class ResourcesApi
{
    public static void MapResources(this RouteGroupBuilder api)
    {
        api.MapGet("/resources", ListResources.HandleAsync).WithName("ListResources");
        api.MapPost("/resources", CreateResource.HandleAsync).WithName("CreateResource");
        api.MapGet("/resources/{id}", SingleResource.GetAsync).WithName("GetResource");
        api.MapPatch("/resources/{id}", SingleResource.UpdateAsync).WithName("UpdateResource");
        api.MapPatch("/resources/{id}/is-default", SingleResource.SetDefaultAsync).WithName("UpdateResourceIsDefault");
        api.MapDelete("/resources/{id}", SingleResource.DeleteAsync).WithName("DeleteResource");
        api.MapGet("/resources/{resourceId}/scopes", ResourceScopes.ListAsync).WithName("ListResourceScopes");
        api.MapPost("/resources/{resourceId}/scopes", ResourceScopes.CreateAsync).WithName("CreateResourceScope");
        api.MapPatch("/resources/{resourceId}/scopes/{scopeId}", ResourceScopes.UpdateAsync).WithName("UpdateResourceScope");
        api.MapDelete("/resources/{resourceId}/scopes/{scopeId}", ResourceScopes.DeleteAsync).WithName("DeleteResourceScope");
    }
}

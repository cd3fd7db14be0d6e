using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.Applications;

/// <summary>Routes of management.md 10.</summary>
internal static class ApplicationsApi
{
    public static void MapApplications(this RouteGroupBuilder api)
    {
        api.MapGet("/applications", ListApplications.HandleAsync).WithName("ListApplications");
        api.MapPost("/applications", CreateApplication.HandleAsync).WithName("CreateApplication");
        api.MapGet("/applications/{id}", GetApplication.HandleAsync).WithName("GetApplication");
        api.MapPatch("/applications/{id}", UpdateApplication.HandleAsync).WithName("UpdateApplication");
        api.MapDelete("/applications/{id}", DeleteApplication.HandleAsync).WithName("DeleteApplication");
        api.MapPatch("/applications/{applicationId}/custom-data", UpdateCustomData.HandleAsync).WithName("UpdateApplicationCustomData");
        api.MapGet("/applications/{id}/secrets", ListSecrets.HandleAsync).WithName("ListApplicationSecrets");
        api.MapPost("/applications/{id}/secrets", CreateSecret.HandleAsync).WithName("CreateApplicationSecret");
        api.MapPatch("/applications/{id}/secrets/{name}", RenameSecret.HandleAsync).WithName("UpdateApplicationSecret");
        api.MapDelete("/applications/{id}/secrets/{name}", DeleteSecret.HandleAsync).WithName("DeleteApplicationSecret");
        api.MapDelete("/applications/{id}/legacy-secret", DeleteLegacySecret.HandleAsync).WithName("DeleteApplicationLegacySecret");
        api.MapGet("/applications/{applicationId}/roles", ApplicationRoles.ListAsync).WithName("ListApplicationRoles");
        api.MapPost("/applications/{applicationId}/roles", ApplicationRoles.AddAsync).WithName("AssignApplicationRoles");
        api.MapPut("/applications/{applicationId}/roles", ApplicationRoles.ReplaceAsync).WithName("ReplaceApplicationRoles");
        api.MapDelete("/applications/{applicationId}/roles/{roleId}", ApplicationRoles.RemoveAsync).WithName("DeleteApplicationRole");
        api.MapGet("/applications/{applicationId}/access-control", AccessControl.GetAsync).WithName("GetApplicationAccessControl");
        api.MapPut("/applications/{applicationId}/access-control", AccessControl.ReplaceAsync).WithName("ReplaceApplicationAccessControl");
        api.MapPost("/applications/{applicationId}/user-consent-scopes", UserConsentScopes.AddAsync).WithName("CreateApplicationUserConsentScope");
        api.MapGet("/applications/{applicationId}/user-consent-scopes", UserConsentScopes.GetAsync).WithName("ListApplicationUserConsentScopes");
        api.MapDelete("/applications/{applicationId}/user-consent-scopes/{scopeType}/{scopeId}", UserConsentScopes.RemoveAsync)
            .WithName("DeleteApplicationUserConsentScope");
        api.MapGet("/systems/application", ProtectedApps.GetSystem).WithName("GetSystemApplicationConfig");
        api.MapPut("/applications/{applicationId}/sign-in-experience", ApplicationExperience.PutAsync).WithName("ReplaceApplicationSignInExperience");
        api.MapGet("/applications/{applicationId}/sign-in-experience", ApplicationExperience.GetAsync).WithName("GetApplicationSignInExperience");
    }
}

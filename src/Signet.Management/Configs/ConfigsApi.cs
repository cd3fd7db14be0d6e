using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.Configs;

/// <summary>Routes of management.md 18 and 23.</summary>
internal static class ConfigsApi
{
    public static void MapConfigs(this RouteGroupBuilder api)
    {
        api.MapGet("/configs/admin-console", SimpleConfigs.GetAdminConsole).WithName("GetAdminConsoleConfig");
        api.MapPatch("/configs/admin-console", SimpleConfigs.UpdateAdminConsoleAsync).WithName("UpdateAdminConsoleConfig");
        api.MapGet("/configs/oidc/session", SimpleConfigs.GetSession).WithName("GetOidcSessionConfig");
        api.MapPatch("/configs/oidc/session", SimpleConfigs.UpdateSessionAsync).WithName("UpdateOidcSessionConfig");
        api.MapGet("/configs/cimd", CimdConfig.Get).WithName("GetCimdConfig");
        api.MapPatch("/configs/cimd", CimdConfig.UpdateAsync).WithName("UpdateCimdConfig");
        api.MapGet("/cimd/user-consent-scopes", CimdConsentScopes.GetAsync).WithName("ListCimdUserConsentScopes");
        api.MapPost("/cimd/user-consent-scopes", CimdConsentScopes.AddAsync).WithName("AssignCimdUserConsentScopes");
        api.MapDelete("/cimd/user-consent-scopes/{scopeType}/{scopeId}", CimdConsentScopes.RemoveAsync).WithName("DeleteCimdUserConsentScope");
        api.MapGet("/configs/dpop", DpopConfig.Get).WithName("GetDpopConfig");
        api.MapPatch("/configs/dpop", DpopConfig.UpdateAsync).WithName("UpdateDpopConfig");
        api.MapGet("/configs/id-token", SimpleConfigs.GetIdToken).WithName("GetIdTokenConfig");
        api.MapPut("/configs/id-token", SimpleConfigs.PutIdTokenAsync).WithName("UpsertIdTokenConfig");
        api.MapGet("/configs/oidc/{keyType}", OidcKeys.ListAsync).WithName("GetOidcKeys");
        api.MapPost("/configs/oidc/{keyType}/rotate", OidcKeys.RotateAsync).WithName("RotateOidcKeys");
        api.MapDelete("/configs/oidc/{keyType}/{keyId}", OidcKeys.DeleteAsync).WithName("DeleteOidcKey");
        api.MapGet("/account-center", AccountCenterApi.GetAsync).WithName("GetAccountCenterSettings");
        api.MapPatch("/account-center", AccountCenterApi.UpdateAsync).WithName("UpdateAccountCenterSettings");
    }
}

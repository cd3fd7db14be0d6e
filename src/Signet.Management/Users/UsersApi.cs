using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.Users;

/// <summary>Routes of management.md 9.</summary>
internal static class UsersApi
{
    public static void MapUsers(this RouteGroupBuilder api)
    {
        api.MapGet("/users", ListUsers.HandleAsync).WithName("ListUsers");
        api.MapPost("/users", CreateUser.HandleAsync).WithName("CreateUser");
        api.MapGet("/users/{userId}", GetUser.HandleAsync).WithName("GetUser");
        api.MapPatch("/users/{userId}", UpdateUser.HandleAsync).WithName("UpdateUser");
        api.MapDelete("/users/{userId}", DeleteUser.HandleAsync).WithName("DeleteUser");
        api.MapGet("/users/{userId}/custom-data", UserData.GetCustomDataAsync).WithName("ListUserCustomData");
        api.MapPatch("/users/{userId}/custom-data", UserData.UpdateCustomDataAsync).WithName("UpdateUserCustomData");
        api.MapPatch("/users/{userId}/profile", UserData.UpdateProfileAsync).WithName("UpdateUserProfile");
        api.MapPatch("/users/{userId}/password", UserPassword.SetAsync).WithName("UpdateUserPassword");
        api.MapPost("/users/{userId}/password/verify", UserPassword.VerifyAsync).WithName("VerifyUserPassword");
        api.MapPatch("/users/{userId}/password/expiration", UserPassword.ExpireAsync).WithName("UpdateUserPasswordExpiration");
        api.MapGet("/users/{userId}/has-password", UserPassword.HasAsync).WithName("GetUserHasPassword");
        api.MapPatch("/users/{userId}/is-suspended", SuspendUser.HandleAsync).WithName("UpdateUserIsSuspended");
        api.MapPut("/users/{userId}/identities/{target}", UserIdentities.PutAsync).WithName("ReplaceUserIdentity");
        api.MapPost("/users/{userId}/identities", UserIdentities.LinkAsync).WithName("CreateUserIdentity");
        api.MapDelete("/users/{userId}/identities/{target}", UserIdentities.RemoveAsync).WithName("DeleteUserIdentity");
        api.MapGet("/users/{userId}/identities/{target}", UserIdentities.GetAsync).WithName("GetUserIdentity");
        api.MapGet("/users/{userId}/all-identities", UserIdentities.ListAsync).WithName("ListUserAllIdentities");
        api.MapGet("/users/{userId}/roles", UserRoleLinks.ListAsync).WithName("ListUserRoles");
        api.MapPost("/users/{userId}/roles", UserRoleLinks.AddAsync).WithName("AssignUserRoles");
        api.MapPut("/users/{userId}/roles", UserRoleLinks.ReplaceAsync).WithName("ReplaceUserRoles");
        api.MapDelete("/users/{userId}/roles/{roleId}", UserRoleLinks.RemoveAsync).WithName("DeleteUserRole");
        api.MapGet("/users/{userId}/logto-configs", SignInPreferences.GetAsync).WithName("ListUserLogtoConfigs");
        api.MapPatch("/users/{userId}/logto-configs", SignInPreferences.UpdateAsync).WithName("UpdateUserLogtoConfigs");
        MapTokens(api);
        MapSessions(api);
        api.MapDelete("/secrets/{id}", DeleteTokenSecret.HandleAsync).WithName("DeleteSecret");
    }

    private static void MapTokens(RouteGroupBuilder api)
    {
        api.MapGet("/users/{userId}/personal-access-tokens", PersonalAccessTokens.ListAsync).WithName("ListUserPersonalAccessTokens");
        api.MapPost("/users/{userId}/personal-access-tokens", PersonalAccessTokens.CreateAsync).WithName("CreateUserPersonalAccessToken");
        api.MapPatch("/users/{userId}/personal-access-tokens", PersonalAccessTokens.RenameByBodyAsync).WithName("UpdatePersonalAccessTokenName");
        api.MapPatch("/users/{userId}/personal-access-tokens/{name}", PersonalAccessTokens.RenameAsync).WithName("UpdateUserPersonalAccessToken");
        api.MapDelete("/users/{userId}/personal-access-tokens/{name}", PersonalAccessTokens.DeleteAsync).WithName("DeleteUserPersonalAccessToken");
        api.MapPost("/users/{userId}/personal-access-tokens/delete", PersonalAccessTokens.DeleteByBodyAsync).WithName("DeletePersonalAccessTokenPost");
    }

    private static void MapSessions(RouteGroupBuilder api)
    {
        api.MapGet("/users/{userId}/sessions", UserSessionRoutes.ListAsync).WithName("ListUserSessions");
        api.MapGet("/users/{userId}/sessions/{sessionId}", UserSessionRoutes.GetAsync).WithName("GetUserSession");
        api.MapDelete("/users/{userId}/sessions/{sessionId}", UserSessionRoutes.EndAsync).WithName("DeleteUserSession");
        api.MapGet("/users/{userId}/grants", UserGrants.ListAsync).WithName("ListUserGrants");
        api.MapDelete("/users/{userId}/grants/{grantId}", UserGrants.RevokeAsync).WithName("DeleteUserGrant");
    }
}

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
        api.MapGet("/users/{userId}/all-identities", UserIdentities.ListAsync).WithName("GetUserIdentities");
        api.MapGet("/users/{userId}/roles", UserRoleLinks.ListAsync).WithName("ListUserRoles");
        api.MapPost("/users/{userId}/roles", UserRoleLinks.AddAsync).WithName("AssignUserRoles");
        api.MapPut("/users/{userId}/roles", UserRoleLinks.ReplaceAsync).WithName("ReplaceUserRoles");
        api.MapDelete("/users/{userId}/roles/{roleId}", UserRoleLinks.RemoveAsync).WithName("DeleteUserRole");
        api.MapDelete("/secrets/{id}", DeleteTokenSecret.HandleAsync).WithName("DeleteSecret");
    }
}

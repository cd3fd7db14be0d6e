using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Signet.Account.Access;
using Signet.Account.Identities;
using Signet.Account.Profile;
using Signet.Account.Settings;
using Signet.Account.Verifications;
using Signet.Identity.Http;
using Signet.Identity.Http.Authentication;

namespace Signet.Account;

/// <summary>Routes of the Account API (account.md 3, 4 and 8.4), the Verifications API (7) and the public settings (2).</summary>
public static class AccountEndpoints
{
    public static IEndpointRouteBuilder MapSignetAccount(this IEndpointRouteBuilder routes)
    {
        MapAccount(UserGroup(routes, "/api/my-account"));
        MapVerifications(UserGroup(routes, "/api/verifications"));

        var open = routes.MapGroup("").AllowAnonymous().WithSignetEdge();
        open.MapGet("/api/.well-known/account-center", GetPublicSettings.Handle).WithName("GetWellKnownAccountCenter");
        open.MapGet("/.well-known/webauthn", GetRelatedOrigins.Handle);
        return routes;
    }

    // The account center is looked at before the body (account.md 1).
    private static RouteGroupBuilder UserGroup(IEndpointRouteBuilder routes, string prefix)
    {
        var group = routes.MapGroup(prefix);
        group.RequireAuthorization(ApiPolicies.Account);
        group.AddEndpointFilter(new EnabledAccountCenter());
        return group.WithSignetEdge();
    }

    private static void MapAccount(RouteGroupBuilder account)
    {
        account.MapGet("", GetProfile.HandleAsync).WithName("GetProfile");
        account.MapPatch("", UpdateProfile.HandleAsync).WithName("UpdateProfile");
        account.MapPatch("/profile", UpdateProfileClaims.HandleAsync).WithName("UpdateOtherProfile");
        account.MapPost("/password", UpdatePassword.HandleAsync).WithName("UpdatePassword");
        account.MapDelete("/primary-email", RemoveIdentifier.EmailAsync).WithName("DeletePrimaryEmail");
        account.MapDelete("/primary-phone", RemoveIdentifier.PhoneAsync).WithName("DeletePrimaryPhone");
        account.MapPost("/identities", LinkIdentity.AddAsync).WithName("AddUserIdentities");
        account.MapPut("/identities", LinkIdentity.ReplaceAsync).WithName("ReplaceMyAccountIdentity");
        account.MapDelete("/identities/{target}", UnlinkIdentity.HandleAsync).WithName("DeleteIdentity");
        account.MapGet("/identities/{target}/access-token", GetProviderToken.HandleAsync).WithName("GetSocialIdentityAccessToken");
        account.MapPut("/identities/{target}/access-token", UpdateProviderToken.HandleAsync).WithName("UpdateSocialIdentityAccessTokenByVerificationId");
    }

    private static void MapVerifications(RouteGroupBuilder verifications)
    {
        verifications.MapPost("/password", VerifyPassword.HandleAsync).WithName("CreateVerificationByPassword");
        verifications.MapPost("/social", StartSocial.HandleAsync).WithName("CreateVerificationBySocial");
        verifications.MapPost("/social/verify", VerifySocial.HandleAsync).WithName("VerifyVerificationBySocial");
    }
}

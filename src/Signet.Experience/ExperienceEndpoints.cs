using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Signet.Experience.Api;
using Signet.Experience.Api.Consents;
using Signet.Experience.Api.WellKnown;
using Signet.Experience.Pages;
using Signet.Identity.Http;

namespace Signet.Experience;

/// <summary>Routes of the Experience API (experience.md 4.1), the consent API (15), the anonymous settings (18) and the pages (20).</summary>
public static class ExperienceEndpoints
{
    public static IEndpointRouteBuilder MapSignetExperience(this IEndpointRouteBuilder routes)
    {
        MapFlow(routes.MapGroup("/api/experience").AllowAnonymous());
        MapConsent(routes.MapGroup("/api/interaction/consent").AllowAnonymous().WithSignetEdge());
        MapWellKnown(routes.MapGroup("/api/.well-known").AllowAnonymous().WithSignetEdge());
        routes.MapPages();
        return routes;
    }

    private static void MapFlow(RouteGroupBuilder experience)
    {
        // The interaction is looked at before the body (experience.md 1.3).
        var opened = experience.MapGroup("").AddEndpointFilter(new OpenedFlow(started: false)).WithSignetEdge();
        opened.MapPut("", StartInteraction.HandleAsync).WithName("InitInteraction");
        opened.MapGet("/sso-connectors", FindSsoConnectors.Handle).WithName("GetEnabledSsoConnectors");

        var started = experience.MapGroup("").AddEndpointFilter(new OpenedFlow(started: true)).WithSignetEdge();
        started.MapPut("/interaction-event", SwitchEvent.HandleAsync).WithName("UpdateInteractionEvent");
        started.MapPost("/identification", IdentifyUser.HandleAsync).WithName("IdentifyUser");
        started.MapPost("/submit", SubmitInteraction.HandleAsync).WithName("SubmitInteraction");
        started.MapGet("/interaction", GetInteraction.Handle).WithName("GetInteraction");
        started.MapPost("/verification/password", VerifyPassword.HandleAsync).WithName("CreatePasswordVerification");
        started.MapPost("/verification/new-password-identity", CreateNewPasswordIdentity.HandleAsync).WithName("CreateNewPasswordIdentityVerification");
        started.MapPost("/verification/social/{connectorId}/authorization-uri", CreateSocialAuthorization.HandleAsync).WithName("CreateSocialVerification");
        started.MapPost("/verification/social/{connectorId}/verify", VerifySocial.HandleAsync).WithName("VerifySocialVerification");
        started.MapPost("/profile", AddProfile.HandleAsync).WithName("AddUserProfile");
        started.MapPut("/profile/password", ResetPassword.HandleAsync).WithName("ResetUserPassword");
    }

    private static void MapConsent(RouteGroupBuilder consent)
    {
        consent.MapGet("", GetConsent.HandleAsync).WithName("GetConsent");
        consent.MapPost("", GiveConsent.HandleAsync).WithName("PostConsent");
    }

    private static void MapWellKnown(RouteGroupBuilder wellKnown)
    {
        wellKnown.MapGet("/sign-in-exp", GetSignInExperience.Handle).WithName("GetSignInExperienceConfig");
        wellKnown.MapGet("/experience", GetSignInExperience.Handle).WithName("GetWellKnownExperience");
        wellKnown.MapGet("/phrases", GetPhrases.Handle).WithName("GetSignInExperiencePhrases");
    }
}

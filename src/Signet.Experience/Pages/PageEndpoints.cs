using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Signet.Experience.Pages.Assets;
using Signet.Experience.Pages.Consent;
using Signet.Experience.Pages.Device;
using Signet.Experience.Pages.Errors;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Preview;
using Signet.Experience.Pages.ProfileCompletion;
using Signet.Experience.Pages.Register;
using Signet.Experience.Pages.SignIn;
using Signet.Experience.Pages.Social;

namespace Signet.Experience.Pages;

/// <summary>The built-in pages (experience.md 20): forms that work without scripts.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/assets/{**file}", [HttpMethods.Get, HttpMethods.Head], AssetEndpoint.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        var all = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription().DisableAntiforgery();
        // Another site sends this form: the provider (experience.md 13.1).
        all.MapPost("/callback/{connectorId}", CallbackEndpoint.ForwardAsync);
        MapGuarded(all.MapGroup("").AddEndpointFilter(new PageFilter(guarded: true)));
        MapOpen(all.MapGroup("").AddEndpointFilter(new PageFilter(guarded: false)));
    }

    private static void MapGuarded(RouteGroupBuilder pages)
    {
        pages.MapGet("/single-sign-on", (PageResults results) => results.Next("/sign-in"));
        pages.MapGet("/forgot-password", MessageEndpoints.NotFound);
        pages.MapGet("/sign-in", SignInEndpoint.Show);
        pages.MapPost("/sign-in", SignInEndpoint.SubmitAsync);
        pages.MapGet("/register", RegisterEndpoint.Show);
        pages.MapPost("/register", RegisterEndpoint.SubmitAsync);
        pages.MapGet("/register/password", NewPasswordEndpoint.Show);
        pages.MapPost("/register/password", NewPasswordEndpoint.SubmitAsync);
        pages.MapPost("/sign-in/social", StartSocialEndpoint.SubmitAsync);
        pages.MapGet("/social/register/{connectorId}", SocialRegisterEndpoint.Show);
        pages.MapPost("/social/register/{connectorId}", SocialRegisterEndpoint.SubmitAsync);
        pages.MapGet("/consent", ConsentEndpoint.ShowAsync);
        pages.MapPost("/consent", ConsentEndpoint.SubmitAsync);
    }

    private static void MapOpen(RouteGroupBuilder pages)
    {
        pages.MapGet("/", MessageEndpoints.Home);
        pages.MapGet("/identifier-sign-in", SignInEndpoint.Show);
        pages.MapPost("/identifier-sign-in", SignInEndpoint.SubmitAsync);
        pages.MapGet("/identifier-register", RegisterEndpoint.Show);
        pages.MapPost("/identifier-register", RegisterEndpoint.SubmitAsync);
        pages.MapGet("/reset-password", MessageEndpoints.NotFound);
        pages.MapGet("/continue/{missing}", ContinueEndpoint.Show);
        pages.MapPost("/continue/{missing}", ContinueEndpoint.SubmitAsync);
        pages.MapGet("/direct/{method}/{target}", DirectEndpoint.HandleAsync);
        pages.MapGet("/callback/{connectorId}", CallbackEndpoint.HandleAsync);
        pages.MapGet("/social/link/{connectorId}", LinkAccountEndpoint.Show);
        pages.MapPost("/social/link/{connectorId}", LinkAccountEndpoint.SubmitAsync);
        pages.MapGet("/device", DeviceEndpoint.Show);
        pages.MapGet("/device/success", DeviceEndpoint.ShowSuccess);
        pages.MapGet("/unknown-session", MessageEndpoints.UnknownSession);
        pages.MapGet("/account-suspended", MessageEndpoints.AccountSuspended);
        pages.MapPost("/preview", PreviewEndpoint.HandleAsync);
    }
}

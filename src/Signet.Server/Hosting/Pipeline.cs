using Signet.Account;
using Signet.Console;
using Signet.Experience;
using Signet.Experience.Pages.Errors;
using Signet.Identity.Http;
using Signet.Management;
using Signet.Oidc;
using Signet.Server.Health;
using Signet.Server.Http;
using Signet.Server.Settings;
using Signet.Server.Tenants;

namespace Signet.Server.Hosting;

/// <summary>What a request passes, in this order, and what it can reach.</summary>
internal static class Pipeline
{
    public static void Use(WebApplication app, ServerOptions options)
    {
        app.UseMiddleware<RequestId>();
        app.UseSecurityHeaders();
        app.UseMiddleware<UnhandledErrors>();
        app.UseMiddleware<OversizedBody>();
        app.UseProxyHeaders(options);
        app.UseMiddleware<LeadingSlashes>();
        app.UseMiddleware<TenantResolution>();
        app.UseMiddleware<RequestOrigins>();
        app.MapWhen(IsProtocol, UseProtocol);
        app.UseResponseCompression();
        app.UseAdminOnly();
        app.UseSignetApiEdge();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseSignetPages();

        app.MapHealth();
        app.MapSignetExperience();
        app.MapSignetManagement();
        app.MapSignetAccount();
        app.MapStaticAssets().AllowAnonymous();
        app.MapSignetConsole();
    }

    private static bool IsProtocol(HttpContext context) => context.Request.Path.StartsWithSegments("/oidc", StringComparison.OrdinalIgnoreCase);

    // The protocol knows its clients and sessions by itself, and its answers stay as they are: a token does not shrink, and a compressed length
    // that depends on a secret tells something about it.
    private static void UseProtocol(IApplicationBuilder protocol)
    {
        protocol.UseRouting();
        protocol.UseRateLimiter();
        protocol.UseEndpoints(routes => routes.MapSignetOidc());
    }
}

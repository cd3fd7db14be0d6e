using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Signet.Console.Session;
using Signet.Console.Shell;

namespace Signet.Console;

/// <summary>Routes of the Console; mount them on the admin endpoint only.</summary>
public static class ConsoleEndpoints
{
    /// <summary>Maps <c>/console</c> and what its pages need (<c>/_blazor</c>).</summary>
    public static IEndpointRouteBuilder MapSignetConsole(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(ConsoleAuthentication.SignInPath, SignInEndpoint.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet(ConsoleAuthentication.CallbackPath, CallbackEndpoint.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet(ConsoleAuthentication.SignOutPath, SignOutEndpoint.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet("/console", HomeAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization(ConsoleAuthentication.Policy);
        return endpoints;
    }

    private static async Task<IResult> HomeAsync(IConsoleHost host, CancellationToken ct) =>
        Results.Redirect(await host.HasAdministratorAsync(ct) ? "/console/get-started" : "/console/welcome");
}

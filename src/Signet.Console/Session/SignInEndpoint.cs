using Microsoft.AspNetCore.Http;

namespace Signet.Console.Session;

/// <summary>GET /console/sign-in: starts the authorization code flow.</summary>
internal static class SignInEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext context, SignInFlows flows, OidcClient oidc, IConsoleHost host, string? returnTo, bool? register, CancellationToken ct)
    {
        if (register is not true && !await host.HasAdministratorAsync(ct))
        {
            return Results.Redirect("/console/welcome");
        }

        // A cookie of a session this process no longer has means the browser was signed in before.
        var again = context.Request.Cookies.ContainsKey(ConsoleAuthentication.CookieName);
        var flow = flows.Start(context, ConsoleAuthentication.SafeReturnTo(returnTo));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(oidc.AuthorizeUri(flow, SignInFlows.Challenge(flow), again, register is true));
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Signet.Console.Session;

/// <summary>GET /console/sign-out: ends the Console session, then the session at the identity server.</summary>
internal static class SignOutEndpoint
{
    public static async Task<IResult> HandleAsync(HttpContext context, ConsoleSessions sessions, OidcClient oidc, CancellationToken ct)
    {
        // Another site may not sign an administrator out.
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        context.Response.Headers.CacheControl = "no-store";
        var ticket = await context.AuthenticateAsync(ConsoleAuthentication.Scheme);
        var session = sessions.Find(ticket.Principal?.FindFirst(ConsoleAuthentication.SessionClaim)?.Value);
        await context.SignOutAsync(ConsoleAuthentication.Scheme);
        if (session is null)
        {
            return Results.Redirect("/console");
        }

        sessions.Remove(session.Id);
        if (session.Tokens.RefreshToken is { } refreshToken)
        {
            await oidc.RevokeAsync(refreshToken, ct);
        }

        return Results.Redirect(oidc.EndSessionUri(session.Tokens.IdToken));
    }
}

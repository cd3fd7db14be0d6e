using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Signet.Console.Session;

/// <summary>GET /console/callback: finishes the authorization code flow and opens the session.</summary>
internal static class CallbackEndpoint
{
    private static readonly string[] _kept = ["sub", "name", "username", "email", "picture"];

    public static async Task<IResult> HandleAsync(
        HttpContext context,
        SignInFlows flows,
        OidcClient oidc,
        IdTokens idTokens,
        ConsoleSessions sessions,
        ILogger<OidcClient> logger,
        CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var query = context.Request.Query;
        if (flows.Take(context, query["state"]) is not { } flow)
        {
            return Failed("expired");
        }

        if (query["code"].ToString() is not { Length: > 0 } code)
        {
            return Failed(query["error"] == "access_denied" ? "denied" : "refused");
        }

        try
        {
            var tokens = await oidc.RedeemAsync(code, flow.CodeVerifier, ct);
            var identity = await idTokens.ValidateAsync(tokens.IdToken, flow.Nonce, ct);
            await OpenAsync(context, sessions.Create(identity, tokens));
            return Results.Redirect(flow.ReturnTo);
        }
        catch (SignInRefusedException refusal)
        {
            Log.SignInRefused(logger, refusal.Message);
            return Failed("refused");
        }
        catch (HttpRequestException unreachable)
        {
            Log.IdentityServerUnreachable(logger, unreachable);
            return Failed("unreachable");
        }
    }

    private static IResult Failed(string reason) => Results.Redirect($"{ConsoleAuthentication.FailedPath}?reason={reason}");

    private static Task OpenAsync(HttpContext context, ConsoleSession session)
    {
        var claims = session.Claims.Claims.Where(claim => _kept.Contains(claim.Type)).Append(new Claim(ConsoleAuthentication.SessionClaim, session.Id));
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, ConsoleAuthentication.Scheme, "name", "role"));
        return context.SignInAsync(ConsoleAuthentication.Scheme, principal, new AuthenticationProperties { IsPersistent = true });
    }
}

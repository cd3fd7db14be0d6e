using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Sessions;
using Signet.Oidc.Wire;

namespace Signet.Oidc.EndSession;

/// <summary>POST /session/end/confirm (section 14.3).</summary>
internal sealed class ConfirmEndpoint(IOidcTenant tenant, SessionCookies cookies, LogoutPrompt prompt, SessionEnd end) : IOidcEndpoint
{
    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        var sent = await RequestBody.ReadStrictAsync(context);
        if (!sent.IsSuccess)
        {
            return sent.Error;
        }

        var session = await cookies.FindAsync(context);
        if (sent.Value[Parameters.Xsrf] is not { } xsrf
            || await prompt.TakeAsync(xsrf, context.RequestAborted) is not { } request
            || request.SessionUid != session?.Uid)
        {
            return OidcErrors.InvalidRequest("xsrf token invalid").Because("logout was not asked for by this browser");
        }

        if (session is not null && sent.Value.Has(Parameters.Logout))
        {
            await end.RunAsync(session);
            cookies.Clear(context);
        }

        Redirects.SeeOther(context, LocationOf(request));
        return null;
    }

    private string LocationOf(LogoutRequest request) => request switch
    {
        { ReturnTo: { } returnTo } => returnTo,
        { PostLogoutRedirectUri: { } uri, State: { } state } => Redirects.WithQuery(uri, [new(Parameters.State, state)]),
        { PostLogoutRedirectUri: { } uri } => uri,
        _ => tenant.Issuer + "/session/end/success",
    };
}

using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Sessions;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize;

/// <summary>GET and POST /auth (section 3).</summary>
internal sealed class AuthorizeEndpoint(IOidcTenant tenant, AuthorizeRequestReader reader, SessionCookies sessions, AuthorizeFlow flow)
    : IOidcEndpoint
{
    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        var sent = await BrowserParameters.ReadAsync(context);
        if (!sent.IsSuccess)
        {
            return sent.Error;
        }

        var request = await reader.ReadAsync(sent.Value, context.RequestAborted);
        if (!request.IsSuccess)
        {
            await ErrorResponse.WriteAsync(context, request.Error, sent.Value[Parameters.State], tenant.Issuer);
            return null;
        }

        var error = AuthorizeChecks.Run(AuthorizeChecks.AtAuthorize, request.Value)
            ?? await flow.RunAsync(context, request.Value, AuthorizeProgress.None, await sessions.UseAsync(context));
        if (error is not null)
        {
            await AuthorizeResponse.SendErrorAsync(context, request.Value, error);
        }

        return null;
    }
}

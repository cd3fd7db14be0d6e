using Microsoft.AspNetCore.Http;
using Signet.Oidc.Clients;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Sessions;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.EndSession;

/// <summary>GET and POST /session/end (section 14.3, OpenID Connect RP-Initiated Logout 1.0).</summary>
internal sealed class EndSessionEndpoint(IOidcTenant tenant, SessionCookies sessions, JwtReader jwts, LogoutPrompt prompt) : IOidcEndpoint
{
    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        var sent = await BrowserParameters.ReadAsync(context);
        if (!sent.IsSuccess)
        {
            return sent.Error;
        }

        if (sent.Value.FindDuplicate() is { } duplicate)
        {
            return OidcErrors.DuplicateParameter(duplicate);
        }

        var client = await FindClientAsync(sent.Value, context.RequestAborted);
        if (client.Error is { } refused)
        {
            return refused;
        }

        // Without a client there is no list to check the URI against, so it is ignored.
        var redirectUri = client.Value is null ? null : sent.Value[Parameters.PostLogoutRedirectUri];
        if (redirectUri is not null && !RedirectUris.AllowsAfterLogout(client.Value!, redirectUri))
        {
            return OidcErrors.InvalidRequest("post_logout_redirect_uri not registered");
        }

        var session = await sessions.FindAsync(context);
        await prompt.WriteAsync(
            context, new LogoutRequest(session?.Uid) { PostLogoutRedirectUri = redirectUri, State = sent.Value[Parameters.State] });
        return null;
    }

    /// <summary>Named by <c>id_token_hint</c> or <c>client_id</c>; neither is fine too.</summary>
    private async ValueTask<Outcome<Client>> FindClientAsync(RequestParameters sent, CancellationToken ct)
    {
        var clientId = sent[Parameters.ClientId];
        if (sent[Parameters.IdTokenHint] is { } hint)
        {
            if (await jwts.ReadIdTokenAsync(hint) is not { } token)
            {
                return OidcErrors.InvalidRequest("could not validate id_token_hint");
            }

            var audience = token.Audiences.Single();
            if (clientId is not null && clientId != audience)
            {
                return OidcErrors.InvalidRequest("client_id does not match the provided id_token_hint");
            }

            clientId = audience;
        }

        if (clientId is null)
        {
            return default;
        }

        return await tenant.FindClientAsync(clientId, ct) is { } client ? ClientMetadataCheckOf(client) : OidcErrors.UnknownClient;
    }

    private static Outcome<Client> ClientMetadataCheckOf(Client client) => ClientMetadataCheck.Run(client) is { } error ? error : client;
}

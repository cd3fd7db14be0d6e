using Microsoft.AspNetCore.Http;
using Signet.Oidc.Clients;
using Signet.Oidc.Clients.Authentication;
using Signet.Oidc.Errors;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Revocation;

/// <summary>POST /token/revocation (section 12.3, RFC 7009).</summary>
internal sealed class RevocationEndpoint(ClientAuthenticator clients, ITokenStore tokens, IGrantStore grants, IAuditSink audit) : IOidcEndpoint
{
    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        var body = await RequestBody.ReadStrictAsync(context);
        if (!body.IsSuccess)
        {
            return body.Error;
        }

        var client = await clients.AuthenticateAsync(context, body.Value);
        if (!client.IsSuccess)
        {
            return client.Error;
        }

        if (body.Value[Parameters.Token] is not { } token)
        {
            return OidcErrors.MissingParameter(Parameters.Token);
        }

        var error = LiveTokens.IsJwt(token) ? OidcErrors.UnsupportedTokenType : await RevokeAsync(client.Value, Secret.Hash(token));
        if (error is null)
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
        }

        return error;
    }

    private async Task<OidcError?> RevokeAsync(Client client, string hash)
    {
        // A revocation that was asked for happens, whether or not the caller waits for the answer.
        var ct = CancellationToken.None;
        if (await tokens.FindRefreshTokenAsync(hash, ct) is { } refreshToken)
        {
            return await RevokeAsync(client, refreshToken.ClientId, refreshToken.GrantId, keepsGrant: false, "RefreshToken");
        }

        return await tokens.FindAccessTokenAsync(hash, ct) is { } accessToken
            ? await RevokeAsync(client, accessToken.ClientId, accessToken.GrantId, keepsGrant: true, "AccessToken")
            : null;
    }

    private async Task<OidcError?> RevokeAsync(Client client, string ownerId, string? grantId, bool keepsGrant, string kind)
    {
        if (ownerId != client.Id)
        {
            // RFC 7009 section 2.1; a public client is told nothing.
            return client.IsPublic ? null : OidcErrors.InvalidRequest("this token does not belong to you");
        }

        if (grantId is null)
        {
            return null;
        }

        await (keepsGrant ? grants.RevokeTokensAsync(grantId, CancellationToken.None) : grants.RevokeAsync(grantId, CancellationToken.None));
        await audit.WriteAsync(
            new OidcEvent { Key = "RevokeToken", ClientId = client.Id, GrantId = grantId, TokenTypes = [kind] }, CancellationToken.None);
        return null;
    }
}

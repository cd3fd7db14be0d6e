using Signet.Oidc.Errors;
using Signet.Oidc.Grants;
using Signet.Oidc.Sessions;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token.Grants;

/// <summary><c>refresh_token</c> (section 10, RFC 6749 section 6) with rotation and reuse detection (RFC 9700 section 4.14).</summary>
internal sealed class RefreshTokenGrant(
    ITokenStore store, SessionBinding bindings, IGrantStore grants, RefreshTokenChecks checks, RefreshedTokens tokens, TimeProvider clock)
    : IGrantHandler
{
    public async Task<Outcome<TokenResponse>> HandleAsync(TokenRequest request, CancellationToken ct)
    {
        if (request[Parameters.RefreshToken] is not { } value)
        {
            return OidcErrors.MissingParameter(Parameters.RefreshToken);
        }

        if (await store.FindRefreshTokenAsync(Secret.Hash(value), ct) is not { } token || token.ClientId != request.Client.Id)
        {
            return OidcErrors.InvalidGrant("refresh token not found, expired, or of another client");
        }

        request.Trace.Subject = token.Subject;
        request.Trace.GrantId = token.GrantId;
        request.Trace.SessionUid = token.SessionUid;
        var sessionUid = token.ExpiresWithSession ? token.SessionUid : null;
        if (await bindings.FindGrantAsync(token.GrantId, token.ClientId, sessionUid, ct) is not { } grant || grant.Subject != token.Subject)
        {
            return OidcErrors.InvalidGrant("grant or session is gone");
        }

        if (token.Thumbprint is not null && token.Thumbprint != request.Thumbprint)
        {
            return OidcErrors.InvalidGrant("the refresh token is bound to another key (RFC 9449 section 5)");
        }

        if (RotationPolicy.IsReused(token, clock.GetUtcNow()))
        {
            return await RevokeFamilyAsync(token);
        }

        var plan = await checks.RunAsync(request, token, grant, ct);
        if (!plan.IsSuccess)
        {
            return plan.Error;
        }

        var made = await tokens.MakeAsync(plan.Value, value, ct);
        if (!made.IsSuccess)
        {
            return made.Error;
        }

        // The store decides the race in one statement: the loser used a token that was rotated out, and is treated as a thief.
        return await tokens.StoreAsync(plan.Value, made.Value, CancellationToken.None)
            ? made.Value.Response
            : await RevokeFamilyAsync(token);
    }

    private async Task<OidcError> RevokeFamilyAsync(RefreshToken token)
    {
        await grants.RevokeAsync(token.GrantId, CancellationToken.None);
        return OidcErrors.InvalidGrant("refresh token was used before; family revoked");
    }
}

using Signet.Oidc.Errors;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token.Grants;

/// <summary>Makes and stores the tokens of a refresh. The refresh token keeps its full scope, whatever was asked for.</summary>
internal sealed class RefreshedTokens(AccessTokenFactory accessTokens, IdTokenFactory idTokens, ITokenStore store, TimeProvider clock)
{
    private const string Suffix = " refresh_token";

    /// <param name="Response">What the client gets if the store agrees.</param>
    /// <param name="Rows">What the store adds.</param>
    internal sealed record Made(TokenResponse Response, IssuedTokens Rows);

    public async Task<Outcome<Made>> MakeAsync(RefreshPlan plan, string presented, CancellationToken ct)
    {
        var accessToken = await accessTokens.MakeAsync(ToAccessTokenRequest(plan), ct);
        if (!accessToken.IsSuccess)
        {
            return accessToken.Error;
        }

        var idToken = plan.Scopes.Contains(Scopes.OpenId) ? await idTokens.MakeAsync(ToIdTokenRequest(plan), ct) : default;
        if (idToken.Error is { } refused)
        {
            return refused;
        }

        var successor = RotationPolicy.Rotates(plan.Request.Client, plan.Token, clock.GetUtcNow()) ? Secret.New() : null;
        var response = new TokenResponse(accessToken.Value.Value, accessToken.Value.Lifetime, plan.AccessTokenScope)
        {
            IdToken = idToken.Value,
            RefreshToken = successor ?? presented,
        };
        return new Made(response, new IssuedTokens(accessToken.Value.Row, successor is null ? null : ToSuccessor(plan, successor)));
    }

    /// <summary>False when another request rotated the token out before.</summary>
    public async Task<bool> StoreAsync(RefreshPlan plan, Made made, CancellationToken ct)
    {
        if (made.Rows.RefreshToken is not null)
        {
            return await store.TryRotateAsync(plan.Token.Hash, clock.GetUtcNow(), RotationPolicy.ReuseWindow, made.Rows, ct);
        }

        if (made.Rows.AccessToken is not null)
        {
            await store.AddAsync(made.Rows, ct);
        }

        return true;
    }

    private static AccessTokenRequest ToAccessTokenRequest(RefreshPlan plan) => new()
    {
        Client = plan.Request.Client,
        Target = plan.Target,
        Subject = plan.Token.Subject,
        Scope = plan.AccessTokenScope,
        GrantType = WithSuffix(plan.Token.GrantType),
        GrantId = plan.Token.GrantId,
        SessionUid = plan.Token.SessionUid,
        ExpiresWithSession = plan.Token.ExpiresWithSession,
        Sid = plan.Token.Sid,
        Thumbprint = plan.Request.Thumbprint,
    };

    private static IdTokenRequest ToIdTokenRequest(RefreshPlan plan) => new(plan.Request.Client, plan.Token.Subject, plan.Scopes)
    {
        Nonce = plan.Token.Nonce,
        AuthTime = plan.Token.AuthTime,
        Sid = plan.Token.Sid,
    };

    private RefreshToken ToSuccessor(RefreshPlan plan, string value)
    {
        var now = clock.GetUtcNow();
        return plan.Token with
        {
            Hash = Secret.Hash(value),
            IssuedAt = now,
            ExpiresAt = RotationPolicy.SuccessorExpiresAt(plan.Request.Client, plan.Token, now),
            ConsumedAt = null,
            // A public client that begins to prove its key is held to it from then on.
            Thumbprint = plan.Token.Thumbprint ?? (plan.Request.Client.IsPublic ? plan.Request.Thumbprint : null),
            GrantType = WithSuffix(plan.Token.GrantType),
        };
    }

    private static string WithSuffix(string grantType) => grantType.EndsWith(Suffix, StringComparison.Ordinal) ? grantType : grantType + Suffix;
}

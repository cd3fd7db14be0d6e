using System.Collections.Immutable;
using Signet.Oidc.Clients;
using Signet.Oidc.Errors;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.Resources;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token.Grants;

/// <summary>The first tokens of a grant, for an authorization code or a device code (sections 5.3, 8.3 and 10.1).</summary>
internal sealed class FirstTokens(
    IOidcTenant tenant, AccessTokenFactory accessTokens, IdTokenFactory idTokens, ITokenStore store, TimeProvider clock)
{
    public async Task<Outcome<TokenResponse>> IssueAsync(TokenRequest request, AuthorizationCode code, Grant grant, CancellationToken ct)
    {
        var scopes = Scopes.Parse(code.Scope);
        var target = ResourceSelection.Decide(tenant, code.Resources, request.Parameters.Resources, scopes, organizationId: null);
        if (!target.IsSuccess)
        {
            return target.Error;
        }

        var scope = ScopeOf(target.Value, scopes, grant);
        var accessToken = await accessTokens.MakeAsync(ToAccessTokenRequest(request, code, target.Value, scope), ct);
        if (!accessToken.IsSuccess)
        {
            return accessToken.Error;
        }

        var idToken = await MakeIdTokenAsync(request, code, scopes, ct);
        if (idToken.Error is { } refused)
        {
            return refused;
        }

        var refreshToken = IssuesRefreshToken(request.Client, scopes) ? Secret.New() : null;
        var row = refreshToken is null ? null : ToRefreshToken(request, code, refreshToken);
        await store.AddAsync(new IssuedTokens(accessToken.Value.Row, row), CancellationToken.None);
        return new TokenResponse(accessToken.Value.Value, accessToken.Value.Lifetime, scope)
        {
            IdToken = idToken.Value,
            RefreshToken = refreshToken,
        };
    }

    /// <summary>The exchange uses the scopes recorded in the grant (section 8.5).</summary>
    private static string ScopeOf(TokenTarget target, ImmutableArray<string> scopes, Grant grant) =>
        target.IsOpaque
            ? Scopes.Join(scopes.Where(Scopes.IsProvider))
            : Scopes.Join(scopes.Where(grant.ResourceScopes.GetValueOrDefault(target.Audience!, []).Contains));

    /// <summary>The grant must be the client's, and either <c>offline_access</c> granted or the client always gets one (section 10.1).</summary>
    private static bool IssuesRefreshToken(Client client, ImmutableArray<string> scopes) =>
        client.Allows(GrantTypes.RefreshToken)
        && (scopes.Contains(Scopes.OfflineAccess) || client is { AlwaysIssuesRefreshToken: true, IsNative: false });

    private async ValueTask<Outcome<string>> MakeIdTokenAsync(
        TokenRequest request, AuthorizationCode code, ImmutableArray<string> scopes, CancellationToken ct)
    {
        if (!scopes.Contains(Scopes.OpenId))
        {
            return default;
        }

        var idToken = new IdTokenRequest(request.Client, code.Subject, scopes) { Nonce = code.Nonce, AuthTime = code.AuthTime, Sid = code.Sid };
        return await idTokens.MakeAsync(idToken, ct);
    }

    private static AccessTokenRequest ToAccessTokenRequest(TokenRequest request, AuthorizationCode code, TokenTarget target, string scope) => new()
    {
        Client = request.Client,
        Target = target,
        Subject = code.Subject,
        Scope = scope,
        GrantType = ShortNameOf(request.GrantType),
        GrantId = code.GrantId,
        SessionUid = code.SessionUid,
        ExpiresWithSession = code.ExpiresWithSession,
        Sid = code.Sid,
        Thumbprint = request.Thumbprint,
    };

    private RefreshToken ToRefreshToken(TokenRequest request, AuthorizationCode code, string value)
    {
        var now = clock.GetUtcNow();
        return new RefreshToken
        {
            Hash = Secret.Hash(value),
            ClientId = request.Client.Id,
            Subject = code.Subject,
            GrantId = code.GrantId,
            Scope = code.Scope,
            Resources = code.Resources,
            GrantType = ShortNameOf(request.GrantType),
            SessionUid = code.SessionUid,
            ExpiresWithSession = code.ExpiresWithSession,
            Sid = code.Sid,
            Thumbprint = request.Client.IsPublic ? request.Thumbprint : null,
            Nonce = code.Nonce,
            AuthTime = code.AuthTime,
            ChainStartedAt = now,
            IssuedAt = now,
            ExpiresAt = now + request.Client.RefreshTokenLifetime,
        };
    }

    // "gty" of section 13.1.
    private static string ShortNameOf(string grantType) => grantType == GrantTypes.DeviceCode ? "device_code" : grantType;
}

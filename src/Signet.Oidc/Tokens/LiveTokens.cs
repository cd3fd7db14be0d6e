using Signet.Oidc.Hosting;
using Signet.Oidc.Sessions;
using Signet.Oidc.Token.Grants;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Tokens;

/// <summary>Finds opaque tokens that are alive: stored, not expired, not consumed, their client, grant and session still there.</summary>
public sealed class LiveTokens
{
    private readonly ITokenStore _store;
    private readonly SessionBinding _bindings;
    private readonly IOidcTenant _tenant;
    private readonly TimeProvider _clock;

    internal LiveTokens(ITokenStore store, SessionBinding bindings, IOidcTenant tenant, TimeProvider clock) =>
        (_store, _bindings, _tenant, _clock) = (store, bindings, tenant, clock);

    public async ValueTask<AccessToken?> FindAccessTokenAsync(string value, CancellationToken ct) =>
        await _store.FindAccessTokenAsync(Secret.Hash(value), ct) is { } token && _tenant.KnowsClient(token.ClientId) && await _bindings.IsAliveAsync(token, ct)
            ? token
            : null;

    public async ValueTask<RefreshToken?> FindRefreshTokenAsync(string value, CancellationToken ct)
    {
        if (await _store.FindRefreshTokenAsync(Secret.Hash(value), ct) is not { } token || RotationPolicy.IsReused(token, _clock.GetUtcNow())
            || !_tenant.KnowsClient(token.ClientId))
        {
            return null;
        }

        var sessionUid = token.ExpiresWithSession ? token.SessionUid : null;
        return await _bindings.FindGrantAsync(token.GrantId, token.ClientId, sessionUid, ct) is null ? null : token;
    }

    /// <summary>A JWT is stateless: it can be neither looked up nor revoked (section 8.4).</summary>
    public static bool IsJwt(string value) => value.Contains('.', StringComparison.Ordinal);
}

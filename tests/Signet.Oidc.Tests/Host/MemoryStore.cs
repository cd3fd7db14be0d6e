using System.Collections.Concurrent;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.Sessions;
using Signet.Oidc.Tokens;

namespace Signet.Oidc.Tests.Host;

/// <summary>Every store of the protocol, in memory, with the atomicity that the interfaces promise.</summary>
internal sealed class MemoryStore(TimeProvider clock) : IShortLivedStore, ISessionStore, IGrantStore, ITokenStore
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<(string Kind, string Id), (byte[] Payload, DateTimeOffset ExpiresAt)> _shortLived = new();

    public ConcurrentDictionary<string, Session> Sessions { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, Grant> Grants { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, AccessToken> AccessTokens { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, RefreshToken> RefreshTokens { get; } = new(StringComparer.Ordinal);

    private DateTimeOffset Now => clock.GetUtcNow();

    public Task PutAsync(string kind, string id, byte[] payload, DateTimeOffset expiresAt, CancellationToken ct)
    {
        _shortLived[(kind, id)] = (payload, expiresAt);
        return Task.CompletedTask;
    }

    public Task<bool> TryAddAsync(string kind, string id, DateTimeOffset expiresAt, CancellationToken ct)
    {
        lock (_lock)
        {
            var isNew = !_shortLived.TryGetValue((kind, id), out var entry) || entry.ExpiresAt <= Now;
            if (isNew)
            {
                _shortLived[(kind, id)] = ([], expiresAt);
            }

            return Task.FromResult(isNew);
        }
    }

    public Task<byte[]?> FindAsync(string kind, string id, CancellationToken ct) =>
        Task.FromResult(_shortLived.TryGetValue((kind, id), out var entry) && entry.ExpiresAt > Now ? entry.Payload : null);

    public Task<bool> TryTakeAsync(string kind, string id, CancellationToken ct) =>
        Task.FromResult(_shortLived.TryRemove((kind, id), out var entry) && entry.ExpiresAt > Now);

    ValueTask<Session?> ISessionStore.FindAsync(string idHash, CancellationToken ct) =>
        ValueTask.FromResult(Sessions.Values.FirstOrDefault(session => session.IdHash == idHash && session.ExpiresAt > Now));

    public ValueTask<Session?> FindByUidAsync(string uid, CancellationToken ct) =>
        ValueTask.FromResult(Sessions.TryGetValue(uid, out var session) && session.ExpiresAt > Now ? session : null);

    public Task AddAsync(Session session, CancellationToken ct)
    {
        Sessions[session.Uid] = session;
        return Task.CompletedTask;
    }

    public Task UpdateAsync(Session session, CancellationToken ct)
    {
        Update(session.Uid, old => session with { Authorizations = old.Authorizations });
        return Task.CompletedTask;
    }

    public Task TouchAsync(string uid, DateTimeOffset expiresAt, CancellationToken ct)
    {
        Update(uid, session => session with { ExpiresAt = expiresAt });
        return Task.CompletedTask;
    }

    public Task SetAuthorizationAsync(string uid, string clientId, ClientAuthorization authorization, CancellationToken ct)
    {
        Update(uid, session => session with { Authorizations = session.Authorizations.SetItem(clientId, authorization) });
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string uid, CancellationToken ct)
    {
        Sessions.TryRemove(uid, out _);
        return Task.CompletedTask;
    }

    ValueTask<Grant?> IGrantStore.FindAsync(string id, CancellationToken ct) =>
        ValueTask.FromResult(Grants.TryGetValue(id, out var grant) && grant.ExpiresAt > Now ? grant : null);

    public Task AddAsync(Grant grant, CancellationToken ct)
    {
        Grants[grant.Id] = grant;
        return Task.CompletedTask;
    }

    public Task UpdateAsync(Grant grant, CancellationToken ct)
    {
        if (Grants.TryGetValue(grant.Id, out var old))
        {
            Grants.TryUpdate(grant.Id, grant, old);
        }

        return Task.CompletedTask;
    }

    public Task RevokeAsync(string id, CancellationToken ct)
    {
        Grants.TryRemove(id, out _);
        return RevokeTokensAsync(id, ct);
    }

    public Task RevokeTokensAsync(string id, CancellationToken ct)
    {
        lock (_lock)
        {
            foreach (var token in AccessTokens.Values.Where(token => token.GrantId == id))
            {
                AccessTokens.TryRemove(token.Hash, out _);
            }

            foreach (var token in RefreshTokens.Values.Where(token => token.GrantId == id))
            {
                RefreshTokens.TryRemove(token.Hash, out _);
            }
        }

        return Task.CompletedTask;
    }

    public async Task EnforceLimitAsync(string subject, string clientId, int maxAllowedGrants, CancellationToken ct)
    {
        var live = Grants.Values.Where(grant => grant.Subject == subject && grant.ClientId == clientId).OrderByDescending(grant => grant.CreatedAt);
        foreach (var grant in live.Skip(maxAllowedGrants))
        {
            await RevokeAsync(grant.Id, ct);
        }
    }

    public ValueTask<AccessToken?> FindAccessTokenAsync(string hash, CancellationToken ct) =>
        ValueTask.FromResult(AccessTokens.TryGetValue(hash, out var token) && token.ExpiresAt > Now ? token : null);

    public ValueTask<RefreshToken?> FindRefreshTokenAsync(string hash, CancellationToken ct) =>
        ValueTask.FromResult(RefreshTokens.TryGetValue(hash, out var token) && token.ExpiresAt > Now ? token : null);

    public Task AddAsync(IssuedTokens tokens, CancellationToken ct)
    {
        lock (_lock)
        {
            Add(tokens);
        }

        return Task.CompletedTask;
    }

    public Task<bool> TryRotateAsync(string hash, DateTimeOffset now, TimeSpan reuseWindow, IssuedTokens tokens, CancellationToken ct)
    {
        lock (_lock)
        {
            if (!RefreshTokens.TryGetValue(hash, out var token) || token.ConsumedAt <= now - reuseWindow)
            {
                return Task.FromResult(false);
            }

            RefreshTokens[hash] = token with { ConsumedAt = now };
            Add(tokens);
            return Task.FromResult(true);
        }
    }

    private void Add(IssuedTokens tokens)
    {
        if (tokens.AccessToken is { } accessToken)
        {
            AccessTokens[accessToken.Hash] = accessToken;
        }

        if (tokens.RefreshToken is { } refreshToken)
        {
            RefreshTokens[refreshToken.Hash] = refreshToken;
        }
    }

    private void Update(string uid, Func<Session, Session> change)
    {
        lock (_lock)
        {
            if (Sessions.TryGetValue(uid, out var session))
            {
                Sessions[uid] = change(session);
            }
        }
    }
}

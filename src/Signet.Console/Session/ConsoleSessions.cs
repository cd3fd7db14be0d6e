using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Signet.Console.Session;

/// <summary>
/// The sessions of this process. They do not survive a restart on purpose: the next request signs in again through the
/// identity server, which still knows the browser, so nobody has to type anything.
/// </summary>
internal sealed class ConsoleSessions(OidcClient oidc, TimeProvider time)
{
    private static readonly TimeSpan _idle = TimeSpan.FromDays(14);
    private static readonly TimeSpan _margin = TimeSpan.FromSeconds(30);
    private const int Limit = 10_000;

    private readonly ConcurrentDictionary<string, ConsoleSession> _sessions = new(StringComparer.Ordinal);

    public ConsoleSession Create(ClaimsIdentity claims, TokenSet tokens)
    {
        Prune();
        var session = new ConsoleSession(WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)), claims, tokens, time.GetUtcNow());
        _sessions[session.Id] = session;
        return session;
    }

    public ConsoleSession? Find(string? id)
    {
        if (id is null || !_sessions.TryGetValue(id, out var session))
        {
            return null;
        }

        session.LastUsedAt = time.GetUtcNow();
        return session;
    }

    public void Remove(string id) => _sessions.TryRemove(id, out _);

    /// <summary>A token valid now; refreshed by exactly one of the callers that need it.</summary>
    public async ValueTask<string> GetAccessTokenAsync(string? id, CancellationToken ct)
    {
        var session = Find(id) ?? throw new SessionEndedException();
        if (IsUsable(session.Tokens))
        {
            return session.Tokens.AccessToken;
        }

        await session.Gate.WaitAsync(ct);
        try
        {
            if (!IsUsable(session.Tokens))
            {
                session.Tokens = await RefreshAsync(session, ct);
            }

            return session.Tokens.AccessToken;
        }
        finally
        {
            session.Gate.Release();
        }
    }

    private bool IsUsable(TokenSet tokens) => tokens.ExpiresAt - _margin > time.GetUtcNow();

    private async Task<TokenSet> RefreshAsync(ConsoleSession session, CancellationToken ct)
    {
        try
        {
            var next = session.Tokens.RefreshToken is { } refreshToken
                ? await oidc.RefreshAsync(refreshToken, ct)
                : throw new SignInRefusedException("no_refresh_token");
            return next with { RefreshToken = next.RefreshToken ?? session.Tokens.RefreshToken, IdToken = next.IdToken ?? session.Tokens.IdToken };
        }
        catch (SignInRefusedException)
        {
            Remove(session.Id);
            throw new SessionEndedException();
        }
    }

    private void Prune()
    {
        var oldest = time.GetUtcNow() - _idle;
        foreach (var session in _sessions.Values.Where(session => session.LastUsedAt < oldest))
        {
            Remove(session.Id);
        }

        while (_sessions.Count >= Limit && _sessions.Values.MinBy(session => session.LastUsedAt) is { } leastUsed)
        {
            Remove(leastUsed.Id);
        }
    }
}

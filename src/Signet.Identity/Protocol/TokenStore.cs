using Signet.Identity.Sessions;
using Signet.Identity.Statements;
using Signet.Oidc.Tokens;

namespace Signet.Identity.Protocol;

/// <summary>Opaque access tokens and refresh tokens in the database, by hash.</summary>
internal sealed class TokenStore(
    SignetDb db, IStatements statements, ProtocolStatements reads, ReadAhead ahead, ITokenRotation rotation, TimeProvider time) : ITokenStore
{
    public async ValueTask<AccessToken?> FindAccessTokenAsync(string hash, CancellationToken ct)
    {
        if (await statements.ReadAsync(db, reads.AccessToken, hash, time.GetUtcNow(), ct) is not [var found])
        {
            return null;
        }

        ahead.Keep(found.Token.GrantId, found.Grant, found.Token.UserId, found.User);
        return TokenRows.ToToken(found.Token);
    }

    public async ValueTask<RefreshToken?> FindRefreshTokenAsync(string hash, CancellationToken ct)
    {
        if (await statements.ReadAsync(db, reads.RefreshToken, hash, time.GetUtcNow(), ct) is not [var found])
        {
            return null;
        }

        ahead.Keep(found.Token.GrantId, found.Grant, found.Token.UserId, found.User);
        return TokenRows.ToToken(found.Token);
    }

    public async Task AddAsync(IssuedTokens tokens, CancellationToken ct)
    {
        Add(tokens);
        await db.SaveChangesAsync(ct);
    }

    public Task<bool> TryRotateAsync(string hash, DateTimeOffset now, TimeSpan reuseWindow, IssuedTokens tokens, CancellationToken ct) =>
        rotation.TryRotateAsync(
            db,
            hash,
            now,
            now - reuseWindow,
            tokens.AccessToken is { } accessToken ? TokenRows.ToRow(accessToken, db.TenantId) : null,
            TokenRows.ToRow(tokens.RefreshToken ?? throw new ArgumentException("A rotation needs a successor.", nameof(tokens)), db.TenantId),
            ct);

    private void Add(IssuedTokens tokens)
    {
        if (tokens.AccessToken is { } accessToken)
        {
            db.AccessTokens.Add(TokenRows.ToRow(accessToken, db.TenantId));
        }

        if (tokens.RefreshToken is { } refreshToken)
        {
            db.RefreshTokens.Add(TokenRows.ToRow(refreshToken, db.TenantId));
        }
    }
}

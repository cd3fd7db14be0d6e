using Signet.Identity.Sessions;
using Signet.Identity.Statements;
using Signet.Oidc.Tokens;

namespace Signet.Identity.Protocol;

/// <summary>Opaque access tokens and refresh tokens in the database, by hash.</summary>
internal sealed class TokenStore(
    SignetDb db, IStatements statements, ProtocolStatements protocol, ReadAhead ahead, ITokenRotation rotation, TimeProvider time) : ITokenStore
{
    public async ValueTask<AccessToken?> FindAccessTokenAsync(string hash, CancellationToken ct)
    {
        if (await statements.ReadAsync(db, protocol.AccessToken, hash, time.GetUtcNow(), ct) is not [var found])
        {
            return null;
        }

        ahead.Keep(found.Token.GrantId, found.Grant, found.Token.UserId, found.User);
        return TokenRows.ToToken(found.Token);
    }

    public async ValueTask<RefreshToken?> FindRefreshTokenAsync(string hash, CancellationToken ct)
    {
        if (await statements.ReadAsync(db, protocol.RefreshToken, hash, time.GetUtcNow(), ct) is not [var found])
        {
            return null;
        }

        ahead.Keep(found.Token.GrantId, found.Grant, found.Token.UserId, found.User);
        return TokenRows.ToToken(found.Token);
    }

    public Task AddAsync(IssuedTokens tokens, CancellationToken ct)
    {
        var rows = new List<InsertStatement>(2);
        if (tokens.AccessToken is { } accessToken)
        {
            rows.Add(protocol.AccessTokens.Insert(db, TokenRows.ToRow(accessToken, db.TenantId)));
        }

        if (tokens.RefreshToken is { } refreshToken)
        {
            rows.Add(protocol.RefreshTokens.Insert(db, TokenRows.ToRow(refreshToken, db.TenantId)));
        }

        return rows.Count == 0 ? Task.CompletedTask : statements.InsertAsync(db, rows, ct);
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
}

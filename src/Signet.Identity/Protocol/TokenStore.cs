using Microsoft.EntityFrameworkCore;
using Signet.Oidc.Tokens;

namespace Signet.Identity.Protocol;

/// <summary>Opaque access tokens and refresh tokens in the database, by hash.</summary>
internal sealed class TokenStore(SignetDb db, CompiledQueries queries, ReadAhead ahead, TimeProvider time) : ITokenStore
{
    public async ValueTask<AccessToken?> FindAccessTokenAsync(string hash, CancellationToken ct)
    {
        if (await queries.AccessToken(db, hash, time.GetUtcNow(), ct) is not { } found)
        {
            return null;
        }

        ahead.Keep(found.Token.GrantId, found.Grant, found.Token.UserId, found.User);
        return TokenRows.ToToken(found.Token);
    }

    public async ValueTask<RefreshToken?> FindRefreshTokenAsync(string hash, CancellationToken ct)
    {
        if (await queries.RefreshToken(db, hash, time.GetUtcNow(), ct) is not { } found)
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

    public async Task<bool> TryRotateAsync(string hash, DateTimeOffset now, TimeSpan reuseWindow, IssuedTokens tokens, CancellationToken ct)
    {
        var oldest = now - reuseWindow;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var rotated = await db.RefreshTokens
            .Where(t => t.Hash == hash && (t.ConsumedAt == null || t.ConsumedAt > oldest))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.ConsumedAt, now), ct);
        if (rotated != 1)
        {
            return false;
        }

        Add(tokens);

        // Nothing follows a failure here but the end of the transaction, so there is nothing to save a point for.
        db.Database.AutoSavepointsEnabled = false;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

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

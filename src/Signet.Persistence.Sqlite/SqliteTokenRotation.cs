using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Sessions;

namespace Signet.Persistence.Sqlite;

/// <summary>A short transaction: the conditional update decides, the rows follow.</summary>
internal sealed class SqliteTokenRotation : ITokenRotation
{
    public async Task<bool> TryRotateAsync(
        SignetDb db, string hash, DateTimeOffset now, DateTimeOffset oldest, AccessTokenRow? accessToken, RefreshTokenRow successor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var rotated = await db.RefreshTokens
            .Where(t => t.Hash == hash && (t.ConsumedAt == null || t.ConsumedAt > oldest))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.ConsumedAt, now), ct);
        if (rotated != 1)
        {
            return false;
        }

        if (accessToken is not null)
        {
            db.AccessTokens.Add(accessToken);
        }

        db.RefreshTokens.Add(successor);

        // Nothing follows a failure here but the end of the transaction, so there is nothing to save a point for.
        db.Database.AutoSavepointsEnabled = false;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}

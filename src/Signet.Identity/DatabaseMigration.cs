using Microsoft.EntityFrameworkCore;

namespace Signet.Identity;

/// <summary>Brings a database up to this program's version, never down.</summary>
public static class DatabaseMigration
{
    /// <summary>Throws <see cref="NewerDatabaseException"/> before anything changed when the database knows a later migration.</summary>
    public static async Task RunAsync(SignetDb db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
        {
            throw new NewerDatabaseException(newer);
        }

        // Comparing the whole model, as the migrator does first, takes a third of a start; a database that is up to date needs none of it.
        if (applied.Count < known.Count)
        {
            await db.Database.MigrateAsync(ct);
        }
    }
}

namespace Signet.Identity;

/// <summary>The database was migrated by a newer version of this product; starting on it could damage it.</summary>
public sealed class NewerDatabaseException(string migration)
    : Exception($"The database is newer than this program (it has the migration {migration}). Start the newer version, or restore a backup.");

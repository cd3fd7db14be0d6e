namespace Signet.Identity;

/// <summary>What differs between the databases besides SQL: how they are brought up to date.</summary>
public interface ISignetDatabase
{
    /// <summary>For messages, e.g. <c>SQLite at ./data/signet.db</c>; no credentials.</summary>
    string Description { get; }

    /// <summary>Applies migrations under a lock, forward only. Throws <see cref="NewerDatabaseException"/> for a database of a newer version.</summary>
    Task MigrateAsync(CancellationToken ct);
}

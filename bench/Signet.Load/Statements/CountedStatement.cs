namespace Signet.Load.Statements;

/// <summary>A statement as PostgreSQL normalises it, and how often it arrives per operation.</summary>
internal sealed record CountedStatement(string Sql, double PerOperation)
{
    private static readonly string[] _control = ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "DISCARD", "SET ", "RESET", "CLOSE ALL", "UNLISTEN", "SELECT pg_advisory_unlock_all"];
    private static readonly string[] _auditTables = ["audit_logs", "daily_active_users"];

    /// <summary>The rows that many requests commit together.</summary>
    public bool IsAudit => Array.Exists(_auditTables, table => Sql.Contains($"INTO {table}", StringComparison.Ordinal));

    /// <summary>Begins or ends a transaction or resets a connection; reads and writes no row.</summary>
    public bool IsControl => Array.Exists(_control, word => Sql.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}

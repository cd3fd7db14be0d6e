namespace Signet.Identity.AuditLogs;

/// <summary>Writes many append-only rows in one transaction, of any tenants. One implementation per database.</summary>
public interface IAppendStorage
{
    /// <summary>Durable when it returns. Rows that already exist are skipped, so that a batch may be repeated.</summary>
    Task AppendAsync(IReadOnlyCollection<AuditLog> logs, IReadOnlyCollection<DailyActiveUser> activity, CancellationToken ct);
}

using Signet.Identity.Tenants;

namespace Signet.Identity.AuditLogs;

/// <summary>One audit row, written once and never changed (management.md 15).</summary>
public sealed class AuditLog : ITenantOwned
{
    private AuditLog()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    /// <summary>E.g. <c>ExchangeTokenBy.RefreshToken</c>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>JSON text in the shape of management.md 15.3, masked before it was written.</summary>
    public string Payload { get; private init; } = "";

    public string? UserId { get; private init; }

    public string? ApplicationId { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static AuditLog Create(TenantId tenant, string key, string payload, string? userId, string? applicationId, DateTimeOffset now) => new()
    {
        TenantId = tenant,
        Id = Ids.NewSequential(now),
        Key = key,
        Payload = payload,
        UserId = userId,
        ApplicationId = applicationId,
        CreatedAt = now,
    };
}

using Signet.Identity.Tenants;

namespace Signet.Identity.AuditLogs;

/// <summary>A user who was issued an access token on a day (management.md 16).</summary>
/// <param name="Day">The day as <c>yyyy-MM-dd</c> in UTC.</param>
public sealed record DailyActiveUser(TenantId TenantId, string Day, string UserId) : ITenantOwned;

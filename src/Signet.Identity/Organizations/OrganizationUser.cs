using Signet.Identity.Tenants;

namespace Signet.Identity.Organizations;

/// <summary>A user's membership of an organization.</summary>
public sealed record OrganizationUser(TenantId TenantId, string OrganizationId, string UserId) : ITenantOwned;

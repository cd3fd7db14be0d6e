using Signet.Identity.Tenants;

namespace Signet.Identity.Organizations;

/// <summary>An organization role that a member holds.</summary>
public sealed record OrganizationUserRole(TenantId TenantId, string OrganizationId, string UserId, string OrganizationRoleId) : ITenantOwned;

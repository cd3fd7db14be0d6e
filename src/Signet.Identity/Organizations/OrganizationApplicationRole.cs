using Signet.Identity.Tenants;

namespace Signet.Identity.Organizations;

/// <summary>An organization role that an application holds.</summary>
public sealed record OrganizationApplicationRole(TenantId TenantId, string OrganizationId, string ApplicationId, string OrganizationRoleId) : ITenantOwned;

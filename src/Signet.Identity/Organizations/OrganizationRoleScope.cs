using Signet.Identity.Tenants;

namespace Signet.Identity.Organizations;

/// <summary>An organization scope that an organization role holds.</summary>
public sealed record OrganizationRoleScope(TenantId TenantId, string OrganizationRoleId, string OrganizationScopeId) : ISnapshotData;

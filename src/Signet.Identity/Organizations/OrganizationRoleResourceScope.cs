using Signet.Identity.Tenants;

namespace Signet.Identity.Organizations;

/// <summary>A resource scope that an organization role holds.</summary>
public sealed record OrganizationRoleResourceScope(TenantId TenantId, string OrganizationRoleId, string ScopeId) : ISnapshotData;

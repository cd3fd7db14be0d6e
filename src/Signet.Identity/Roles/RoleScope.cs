using Signet.Identity.Tenants;

namespace Signet.Identity.Roles;

/// <summary>A scope that a role holds.</summary>
public sealed record RoleScope(TenantId TenantId, string RoleId, string ScopeId) : ISnapshotData;

using Signet.Identity.Tenants;

namespace Signet.Identity.Roles;

/// <summary>A role that a machine-to-machine application holds.</summary>
public sealed record ApplicationRole(TenantId TenantId, string ApplicationId, string RoleId) : ISnapshotData;

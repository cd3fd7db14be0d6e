using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>A resource scope that a third-party application may ask for within an organization.</summary>
public sealed record ConsentOrganizationResourceScope(TenantId TenantId, string ApplicationId, string ScopeId) : ISnapshotData;

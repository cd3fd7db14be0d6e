using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>An organization scope that a third-party application may ask a user for.</summary>
public sealed record ConsentOrganizationScope(TenantId TenantId, string ApplicationId, string OrganizationScopeId) : ISnapshotData;

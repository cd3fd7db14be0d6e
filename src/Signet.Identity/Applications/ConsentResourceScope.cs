using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>A resource scope that a third-party application may ask a user for.</summary>
public sealed record ConsentResourceScope(TenantId TenantId, string ApplicationId, string ScopeId) : ISnapshotData;

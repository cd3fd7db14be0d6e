using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>An OpenID scope that a third-party application may ask a user for (oidc.md 4.4).</summary>
public sealed record ConsentUserScope(TenantId TenantId, string ApplicationId, string UserScope) : ISnapshotData;

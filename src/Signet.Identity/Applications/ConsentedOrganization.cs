using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>An organization that a user opened to a third-party application (oidc.md 4.4).</summary>
public sealed record ConsentedOrganization(TenantId TenantId, string ApplicationId, string UserId, string OrganizationId) : ITenantOwned;

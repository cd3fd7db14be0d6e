using Signet.Identity.Tenants;

namespace Signet.Identity.Organizations;

/// <summary>A machine-to-machine application's membership of an organization.</summary>
public sealed record OrganizationApplication(TenantId TenantId, string OrganizationId, string ApplicationId) : ITenantOwned;

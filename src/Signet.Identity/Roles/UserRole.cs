using Signet.Identity.Tenants;

namespace Signet.Identity.Roles;

/// <summary>A role that a user holds.</summary>
public sealed record UserRole(TenantId TenantId, string UserId, string RoleId) : ITenantOwned;

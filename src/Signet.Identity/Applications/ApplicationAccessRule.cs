using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>One reason why a user may use an application with access control (oidc.md 2.9): any matching rule suffices.</summary>
/// <param name="SubjectId">Id of the user, user role or organization.</param>
/// <param name="OrganizationRoleId">The role within organization <paramref name="SubjectId"/>; empty for other kinds.</param>
public sealed record ApplicationAccessRule(
    TenantId TenantId, string ApplicationId, AccessRuleKind Kind, string SubjectId, string OrganizationRoleId = "") : ITenantOwned;

namespace Signet.Identity.Applications;

/// <summary>What an access rule compares a user with.</summary>
public enum AccessRuleKind
{
    User,
    UserRole,
    Organization,
    OrganizationRole,
}

namespace Signet.Oidc.Hosting;

/// <summary>Outcome of the organization checks of section 9.4.</summary>
public enum OrganizationVerdict
{
    Allowed,
    NotMember,
    NotConsented,
    MfaRequired,
}

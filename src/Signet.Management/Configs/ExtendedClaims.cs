namespace Signet.Management.Configs;

/// <summary>Wire names of <see cref="ExtendedClaim"/>.</summary>
internal static class ExtendedClaims
{
    public static string NameOf(ExtendedClaim claim) => claim switch
    {
        ExtendedClaim.CustomData => "custom_data",
        ExtendedClaim.Identities => "identities",
        ExtendedClaim.SsoIdentities => "sso_identities",
        ExtendedClaim.Roles => "roles",
        ExtendedClaim.Organizations => "organizations",
        ExtendedClaim.OrganizationData => "organization_data",
        ExtendedClaim.OrganizationRoles => "organization_roles",
    };
}

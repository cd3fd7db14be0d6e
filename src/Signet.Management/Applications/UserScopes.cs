namespace Signet.Management.Applications;

/// <summary>Wire names of <see cref="UserScope"/>.</summary>
internal static class UserScopes
{
    public static string NameOf(UserScope scope) => scope switch
    {
        UserScope.Profile => "profile",
        UserScope.Email => "email",
        UserScope.Phone => "phone",
        UserScope.Address => "address",
        UserScope.CustomData => "custom_data",
        UserScope.Identities => "identities",
        UserScope.Roles => "roles",
        UserScope.Organizations => "urn:logto:scope:organizations",
        UserScope.OrganizationRoles => "urn:logto:scope:organization_roles",
        UserScope.Sessions => "urn:logto:scope:sessions",
        UserScope.TrustedDevices => "urn:logto:scope:trusted_devices",
    };
}

using System.Text.Json.Serialization;

namespace Signet.Management.Configs;

/// <summary>Claims that a tenant may put into ID tokens (management.md 23.1).</summary>
internal enum ExtendedClaim
{
    [JsonStringEnumMemberName("custom_data")]
    CustomData,

    [JsonStringEnumMemberName("identities")]
    Identities,

    [JsonStringEnumMemberName("sso_identities")]
    SsoIdentities,

    [JsonStringEnumMemberName("roles")]
    Roles,

    [JsonStringEnumMemberName("organizations")]
    Organizations,

    [JsonStringEnumMemberName("organization_data")]
    OrganizationData,

    [JsonStringEnumMemberName("organization_roles")]
    OrganizationRoles,
}

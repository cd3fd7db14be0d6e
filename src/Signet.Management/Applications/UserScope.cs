using System.Text.Json.Serialization;

namespace Signet.Management.Applications;

/// <summary>Scopes about the user that a third-party application may be given (management.md 10.7).</summary>
internal enum UserScope
{
    [JsonStringEnumMemberName("profile")]
    Profile,

    [JsonStringEnumMemberName("email")]
    Email,

    [JsonStringEnumMemberName("phone")]
    Phone,

    [JsonStringEnumMemberName("address")]
    Address,

    [JsonStringEnumMemberName("custom_data")]
    CustomData,

    [JsonStringEnumMemberName("identities")]
    Identities,

    [JsonStringEnumMemberName("roles")]
    Roles,

    [JsonStringEnumMemberName("urn:logto:scope:organizations")]
    Organizations,

    [JsonStringEnumMemberName("urn:logto:scope:organization_roles")]
    OrganizationRoles,

    [JsonStringEnumMemberName("urn:logto:scope:sessions")]
    Sessions,

    [JsonStringEnumMemberName("urn:logto:scope:trusted_devices")]
    TrustedDevices,
}

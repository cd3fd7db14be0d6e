using Signet.Console.Ui;

namespace Signet.Console.TenantSettings;

/// <summary>The scopes about a user that a client of a metadata document may be given (management.md 10.7), by wire name.</summary>
internal static class UserScopeNames
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        new("profile", "Profile"),
        new("email", "Email"),
        new("phone", "Phone"),
        new("address", "Address"),
        new("custom_data", "Custom data"),
        new("identities", "Social accounts"),
        new("roles", "Roles"),
        new("urn:logto:scope:organizations", "Organizations"),
        new("urn:logto:scope:organization_roles", "Organization roles"),
        new("urn:logto:scope:sessions", "Sessions"),
        new("urn:logto:scope:trusted_devices", "Trusted devices"),
    ];
}

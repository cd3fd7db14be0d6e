namespace Signet.Identity.Tenants;

/// <summary>Ids, names and indicators that clients of the contract rely on (management.md 2.3 and 2.4).</summary>
public static class WellKnownNames
{
    public const string AdminConsoleApplicationId = "admin-console";
    public const string DemoAppApplicationId = "demo-app";
    public const string AccountCenterApplicationId = "account-center";
    public const string DeviceDemoAppApplicationId = "device-demo-app";

    public const string ManagementApiScope = "all";
    public const string ManagementApiRoleName = "Logto Management API access";
    public const string InternalAdminRoleId = "admin-role";
    public const string InternalAdminRoleName = "#internal:admin";

    public const string UserRoleName = "user";
    public const string DefaultTenantAdminRoleName = "default:admin";
    public const string OrganizationAdminRoleId = "admin";
    public const string MeApiIndicator = "https://admin.logto.app/me";
    public const string CloudApiIndicator = "https://cloud.logto.io/api";

    /// <summary>The resource indicator of a tenant's Management API.</summary>
    public static string ManagementApiIndicator(TenantId tenant) => $"https://{tenant}.logto.app/api";

    /// <summary>The admin tenant's organization that stands for a tenant.</summary>
    public static string TenantOrganizationId(TenantId tenant) => $"t-{tenant}";
}

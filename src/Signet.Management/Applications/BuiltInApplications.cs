using Signet.Identity.Applications;
using Signet.Identity.Tenants;

namespace Signet.Management.Applications;

/// <summary>Applications without a row (management.md 2.5): readable by id, listed and changed nowhere.</summary>
internal static class BuiltInApplications
{
    public static ApplicationView? Find(TenantId tenant, string id) => id switch
    {
        WellKnownNames.DemoAppApplicationId when tenant != TenantId.Admin => View(tenant, id, "Live Preview", ApplicationType.SPA),
        WellKnownNames.AccountCenterApplicationId => View(tenant, id, "Account Center", ApplicationType.SPA),
        WellKnownNames.DeviceDemoAppApplicationId => View(tenant, id, "Device Flow Preview", ApplicationType.Native),
        _ => null,
    };

    private static ApplicationView View(TenantId tenant, string id, string name, ApplicationType type) => new(
        tenant.Value,
        id,
        name,
        Description: null,
        type,
        new OidcClientMetadata(),
        type == ApplicationType.Native ? new CustomClientMetadata { IsDeviceFlow = true } : new CustomClientMetadata(),
        ProtectedAppMetadata: null,
        CustomData: [],
        IsThirdParty: false,
        AppLevelAccessControlEnabled: false,
        DateTimeOffset.UnixEpoch)
    {
        Secret = "N/A",
        IsAdmin = false,
    };
}

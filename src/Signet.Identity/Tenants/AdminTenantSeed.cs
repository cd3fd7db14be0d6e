using System.Text.Json.Nodes;
using Signet.Identity.Applications;
using Signet.Identity.Configs;
using Signet.Identity.Organizations;
using Signet.Identity.Resources;
using Signet.Identity.Roles;
using Signet.Identity.SignInExperience;

namespace Signet.Identity.Tenants;

/// <summary>Rows of the tenant <c>admin</c> (management.md 2.4).</summary>
internal static class AdminTenantSeed
{
    private static readonly string[] _organizationScopes =
    [
        "read:data", "write:data", "delete:data", "read:member", "invite:member", "remove:member", "update:member:role", "manage:tenant",
    ];

    private static readonly string[] _collaboratorScopes = ["read:data", "write:data", "delete:data", "read:member"];

    private static readonly string[] _cloudScopes =
    [
        "create:tenant", "manage:tenant:self", "send:email", "send:sms", "fetch:custom:jwt", "report:subscription:updates",
        "create:affiliate", "manage:affiliate",
    ];

    public static void Add(SeedContext seed)
    {
        var db = seed.Db;
        db.Applications.Add(Application.Create(
            seed.TenantId, "Admin Console", ApplicationType.SPA, isThirdParty: false, seed.Now, WellKnownNames.AdminConsoleApplicationId));
        AddAccess(seed);
        AddOrganizations(seed);
        db.SignInExperiences.Add(SignInExperienceRow.Create(seed.TenantId, DefaultTenantSeed.Experience with
        {
            Color = new ColorSettings { IsDarkModeEnabled = true },
            SignInMode = SignInMode.Register,
            Mfa = new MfaSettings { Factors = ["Totp", "WebAuthn", "BackupCode"], Policy = "NoPrompt", OrganizationRequiredMfaPolicy = "Mandatory" },
        }));
        var center = AccountCenter.Create(seed.TenantId);
        center.Enabled = true;
        center.Fields = EditableFields();
        center.ProfileFields = new JsonArray(new JsonObject { ["name"] = "name" }, new JsonObject { ["name"] = "avatar" });
        db.AccountCenters.Add(center);
    }

    private static void AddAccess(SeedContext seed)
    {
        var cloud = seed.AddResource("Logto Cloud API", WellKnownNames.CloudApiIndicator);
        var cloudScopes = _cloudScopes.ToDictionary(name => name, name => seed.AddScope(cloud, name, $"Cloud: {name}."));
        var me = seed.AddResource("Logto Me API", WellKnownNames.MeApiIndicator);
        var meAll = seed.AddScope(me, WellKnownNames.ManagementApiScope, "Everything the Me API offers.");
        seed.AddRole(
            WellKnownNames.UserRoleName, "Users of the Console.", RoleType.User,
            [meAll, cloudScopes["create:tenant"], cloudScopes["manage:tenant:self"]]);
        var cloudRole = seed.AddRole(
            "tenantApplication", "Applications of tenants.", RoleType.MachineToMachine,
            [cloudScopes["send:email"], cloudScopes["send:sms"], cloudScopes["fetch:custom:jwt"], cloudScopes["report:subscription:updates"]]);
        seed.AddMachine("Cloud Service", cloudRole, metadata: new CustomClientMetadata { TenantId = TenantId.Default.Value });

        foreach (var tenant in new[] { TenantId.Default, TenantId.Admin })
        {
            var all = AddManagementApi(seed, tenant);
            if (tenant == TenantId.Default)
            {
                seed.AddRole(WellKnownNames.DefaultTenantAdminRoleName, "Administrators of the default tenant.", RoleType.User, [all]);
            }
        }
    }

    private static Scope AddManagementApi(SeedContext seed, TenantId tenant)
    {
        var api = seed.AddResource($"Logto Management API for tenant {tenant}", WellKnownNames.ManagementApiIndicator(tenant));
        var all = seed.AddScope(api, WellKnownNames.ManagementApiScope, "Everything the Management API offers.");
        var role = seed.AddRole($"machine:mapi:{tenant}", $"Machines that may call the Management API of {tenant}.", RoleType.MachineToMachine, [all], $"m-{tenant}");
        seed.AddMachine($"Management API access for {tenant}", role, $"m-{tenant}", hasLegacySecret: true);
        return all;
    }

    private static void AddOrganizations(SeedContext seed)
    {
        var db = seed.Db;
        db.OrganizationScopes.AddRange(_organizationScopes.Select(name => OrganizationScope.Create(seed.TenantId, name, null, ScopeId(name))));
        AddOrganizationRole(seed, WellKnownNames.OrganizationAdminRoleId, _organizationScopes);
        AddOrganizationRole(seed, "collaborator", _collaboratorScopes);
        foreach (var tenant in new[] { TenantId.Default, TenantId.Admin })
        {
            db.Organizations.Add(Organization.Create(seed.TenantId, $"Tenant {tenant}", null, seed.Now, WellKnownNames.TenantOrganizationId(tenant)));
        }
    }

    private static void AddOrganizationRole(SeedContext seed, string name, string[] scopes)
    {
        seed.Db.OrganizationRoles.Add(OrganizationRole.Create(seed.TenantId, name, null, RoleType.User, name));
        seed.Db.OrganizationRoleScopes.AddRange(scopes.Select(scope => new OrganizationRoleScope(seed.TenantId, name, ScopeId(scope))));
    }

    private static string ScopeId(string name) => name.Replace(':', '-');

    private static JsonObject EditableFields()
    {
        var fields = new JsonObject();
        foreach (var field in new[] { "name", "avatar", "profile", "email", "phone", "password", "username", "social", "customData", "mfa" })
        {
            fields[field] = "Edit";
        }

        return fields;
    }
}

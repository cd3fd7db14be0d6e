using Signet.Identity.Configs;
using Signet.Identity.Roles;
using Signet.Identity.SignInExperience;

namespace Signet.Identity.Tenants;

/// <summary>Rows of the tenant <c>default</c> (management.md 2.3).</summary>
internal static class DefaultTenantSeed
{
    public static void Add(SeedContext seed)
    {
        var api = seed.AddResource("Logto Management API", WellKnownNames.ManagementApiIndicator(seed.TenantId), "management-api");
        var all = seed.AddScope(api, WellKnownNames.ManagementApiScope, "Everything the Management API offers.", "management-api-all");
        seed.AddRole(
            WellKnownNames.InternalAdminRoleName, "Internal role of applications that may call the Management API.",
            RoleType.MachineToMachine, [all], WellKnownNames.InternalAdminRoleId);
        seed.AddRole(WellKnownNames.ManagementApiRoleName, "May call the Management API.", RoleType.MachineToMachine, [all]);
        seed.Db.SignInExperiences.Add(SignInExperienceRow.Create(seed.TenantId, Experience));
        seed.Db.AccountCenters.Add(AccountCenter.Create(seed.TenantId));
    }

    internal static SignInExperienceSettings Experience { get; } = new()
    {
        SignUp = new SignUpSettings { Identifiers = [SignInIdentifier.Username], Password = true },
        SignIn = new SignInSettings { Methods = [new SignInMethod(SignInIdentifier.Username, Password: true, VerificationCode: false, IsPasswordPrimary: true)] },
    };
}

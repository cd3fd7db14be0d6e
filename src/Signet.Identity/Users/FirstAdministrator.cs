using System.Text.Json.Nodes;
using Signet.Identity.Configs;
using Signet.Identity.Errors;
using Signet.Identity.Organizations;
using Signet.Identity.Roles;
using Signet.Identity.SignInExperience;
using Signet.Identity.Tenants;

namespace Signet.Identity.Users;

/// <summary>
/// Makes the first account of the admin tenant its administrator and closes registration (management.md 2.4). The row it adds exists
/// once, so of two people who register at the same moment exactly one becomes the administrator and the other is refused. Scoped.
/// </summary>
public sealed class FirstAdministrator(SignetDb db, CurrentTenant tenant)
{
    /// <summary>Adds roles, membership and the closed registration to the unit of work that adds the user. 403 <c>auth.forbidden</c> for a second one.</summary>
    public Result Claim(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (tenant.Id != TenantId.Admin)
        {
            throw new InvalidOperationException("Administrators belong to the admin tenant.");
        }

        if (tenant.Snapshot.Configs.ContainsKey(TenantConfigKeys.FirstAdministrator))
        {
            return new ApiError("auth.forbidden", 403);
        }

        db.TenantConfigs.Add(TenantConfig.Create(tenant.Id, TenantConfigKeys.FirstAdministrator, new JsonObject { ["userId"] = user.Id }));
        foreach (var role in tenant.Snapshot.Roles.Values.Select(r => r.Role)
            .Where(r => r.Name is WellKnownNames.UserRoleName or WellKnownNames.DefaultTenantAdminRoleName))
        {
            db.UserRoles.Add(new UserRole(tenant.Id, user.Id, role.Id));
        }

        var organization = WellKnownNames.TenantOrganizationId(TenantId.Default);
        db.Set<OrganizationUser>().Add(new OrganizationUser(tenant.Id, organization, user.Id));
        db.Set<OrganizationUserRole>().Add(new OrganizationUserRole(tenant.Id, organization, user.Id, WellKnownNames.OrganizationAdminRoleId));
        CloseRegistration();
        return Result.Success;
    }

    private void CloseRegistration()
    {
        var row = db.SignInExperiences.Local.FirstOrDefault() ?? db.SignInExperiences.Single();
        row.Replace(row.Settings with { SignInMode = SignInMode.SignIn });
    }
}

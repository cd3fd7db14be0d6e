using Microsoft.EntityFrameworkCore;
using Signet.Identity.Applications;
using Signet.Identity.Resources;
using Signet.Identity.Users;

namespace Signet.Identity.Roles;

internal static class RolesModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Role>(role =>
        {
            role.HasKey(r => new { r.TenantId, r.Id });
            role.Property(r => r.Id).HasMaxLength(21);
            role.Property(r => r.Name).HasMaxLength(128);
            role.Property(r => r.Description).HasMaxLength(128);
            role.Property(r => r.Type).HasConversion<string>().HasMaxLength(32);
            role.HasIndex(r => new { r.TenantId, r.Name }).IsUnique();
        });

        model.Entity<RoleScope>(link =>
        {
            link.HasKey(l => new { l.TenantId, l.RoleId, l.ScopeId });
            link.HasOne<Role>().WithMany().HasForeignKey(l => new { l.TenantId, l.RoleId });
            link.HasOne<Scope>().WithMany().HasForeignKey(l => new { l.TenantId, l.ScopeId });
        });

        model.Entity<UserRole>(link =>
        {
            link.HasKey(l => new { l.TenantId, l.UserId, l.RoleId });
            link.HasOne<User>().WithMany().HasForeignKey(l => new { l.TenantId, l.UserId });
            link.HasOne<Role>().WithMany().HasForeignKey(l => new { l.TenantId, l.RoleId });
        });

        model.Entity<ApplicationRole>(link =>
        {
            link.HasKey(l => new { l.TenantId, l.ApplicationId, l.RoleId });
            link.HasOne<Application>().WithMany().HasForeignKey(l => new { l.TenantId, l.ApplicationId });
            link.HasOne<Role>().WithMany().HasForeignKey(l => new { l.TenantId, l.RoleId });
        });
    }
}

using Microsoft.EntityFrameworkCore;
using Signet.Identity.Applications;
using Signet.Identity.Json;
using Signet.Identity.Resources;
using Signet.Identity.Users;

namespace Signet.Identity.Organizations;

internal static class OrganizationsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Organization>(organization =>
        {
            organization.HasKey(o => new { o.TenantId, o.Id });
            organization.Property(o => o.Id).HasMaxLength(21);
            organization.Property(o => o.Name).HasMaxLength(128);
            organization.Property(o => o.Description).HasMaxLength(256);
            organization.Property(o => o.CustomData).IsJson();
            organization.Property(o => o.Color).IsJson();
            organization.Property(o => o.Branding).IsJson();
            organization.HasIndex(o => new { o.TenantId, o.CreatedAt });
        });

        MapTemplate(model);
        MapMembers(model);
    }

    private static void MapTemplate(ModelBuilder model)
    {
        model.Entity<OrganizationRole>(role =>
        {
            role.HasKey(r => new { r.TenantId, r.Id });
            role.Property(r => r.Name).HasMaxLength(128);
            role.Property(r => r.Description).HasMaxLength(256);
            role.Property(r => r.Type).HasConversion<string>().HasMaxLength(32);
            role.HasIndex(r => new { r.TenantId, r.Name }).IsUnique();
        });
        model.Entity<OrganizationScope>(scope =>
        {
            scope.HasKey(s => new { s.TenantId, s.Id });
            scope.Property(s => s.Name).HasMaxLength(128);
            scope.Property(s => s.Description).HasMaxLength(256);
            scope.HasIndex(s => new { s.TenantId, s.Name }).IsUnique();
        });
        model.Entity<OrganizationRoleScope>(link =>
        {
            link.HasKey(l => new { l.TenantId, l.OrganizationRoleId, l.OrganizationScopeId });
            link.HasOne<OrganizationRole>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrganizationRoleId });
            link.HasOne<OrganizationScope>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrganizationScopeId });
        });
        model.Entity<OrganizationRoleResourceScope>(link =>
        {
            link.HasKey(l => new { l.TenantId, l.OrganizationRoleId, l.ScopeId });
            link.HasOne<OrganizationRole>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrganizationRoleId });
            link.HasOne<Scope>().WithMany().HasForeignKey(l => new { l.TenantId, l.ScopeId });
        });
    }

    private static void MapMembers(ModelBuilder model)
    {
        model.Entity<OrganizationUser>(link =>
        {
            link.HasKey(l => new { l.TenantId, l.OrganizationId, l.UserId });
            link.HasOne<Organization>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrganizationId });
            link.HasOne<User>().WithMany().HasForeignKey(l => new { l.TenantId, l.UserId });
        });
        model.Entity<OrganizationUserRole>(link =>
        {
            link.HasKey(l => new { l.TenantId, l.OrganizationId, l.UserId, l.OrganizationRoleId });
            link.HasOne<OrganizationUser>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrganizationId, l.UserId });
            link.HasOne<OrganizationRole>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrganizationRoleId });
            link.HasIndex(l => new { l.TenantId, l.UserId });
        });
        model.Entity<OrganizationApplication>(link =>
        {
            link.HasKey(l => new { l.TenantId, l.OrganizationId, l.ApplicationId });
            link.HasOne<Organization>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrganizationId });
            link.HasOne<Application>().WithMany().HasForeignKey(l => new { l.TenantId, l.ApplicationId });
        });
        model.Entity<OrganizationApplicationRole>(link =>
        {
            link.HasKey(l => new { l.TenantId, l.OrganizationId, l.ApplicationId, l.OrganizationRoleId });
            link.HasOne<OrganizationApplication>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrganizationId, l.ApplicationId });
            link.HasOne<OrganizationRole>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrganizationRoleId });
            link.HasIndex(l => new { l.TenantId, l.ApplicationId });
        });
    }
}

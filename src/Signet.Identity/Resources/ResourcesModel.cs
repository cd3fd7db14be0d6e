using Microsoft.EntityFrameworkCore;

namespace Signet.Identity.Resources;

internal static class ResourcesModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Resource>(resource =>
        {
            resource.HasKey(r => new { r.TenantId, r.Id });
            resource.Property(r => r.Id).HasMaxLength(21);
            resource.HasIndex(r => new { r.TenantId, r.Indicator }).IsUnique();
        });

        model.Entity<Scope>(scope =>
        {
            scope.HasKey(s => new { s.TenantId, s.Id });
            scope.Property(s => s.Id).HasMaxLength(21);
            scope.Property(s => s.Name).HasMaxLength(256);
            scope.HasIndex(s => new { s.TenantId, s.ResourceId, s.Name }).IsUnique();
            scope.HasOne<Resource>().WithMany().HasForeignKey(s => new { s.TenantId, s.ResourceId });
        });
    }
}

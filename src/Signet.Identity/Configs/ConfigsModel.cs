using Microsoft.EntityFrameworkCore;
using Signet.Identity.Connectors;
using Signet.Identity.Json;
using Signet.Identity.Keys;
using Signet.Identity.SignInExperience;

namespace Signet.Identity.Configs;

internal static class ConfigsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SignInExperienceRow>(row =>
        {
            row.ToTable("sign_in_experiences");
            row.HasKey(r => r.TenantId);
            row.Property(r => r.Settings).IsJson();
        });
        model.Entity<AccountCenter>(center =>
        {
            center.HasKey(c => c.TenantId);
            center.Property(c => c.Fields).IsJson();
            center.Property(c => c.WebauthnRelatedOrigins).IsJson();
            center.Property(c => c.ProfileFields).IsJson();
        });
        model.Entity<TenantConfig>(config =>
        {
            config.HasKey(c => new { c.TenantId, c.Key });
            config.Property(c => c.Value).IsJson();
        });
        model.Entity<Connector>(connector =>
        {
            connector.HasKey(c => new { c.TenantId, c.Id });
            connector.Property(c => c.Id).HasMaxLength(128);
            connector.Property(c => c.ConnectorId).HasMaxLength(128);
            connector.Property(c => c.Metadata).IsJson();
        });
        model.Entity<SigningKey>(key =>
        {
            key.HasKey(k => new { k.TenantId, k.Id });
            key.Property(k => k.Status).HasConversion<string>().HasMaxLength(16);
        });
        model.Entity<CookieKey>(key => key.HasKey(k => new { k.TenantId, k.Id }));
    }
}

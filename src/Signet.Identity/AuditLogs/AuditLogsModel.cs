using Microsoft.EntityFrameworkCore;
using Signet.Identity.Json;
using Signet.Identity.Outbox;
using Signet.Identity.Users;
using Signet.Identity.Vault;
using Signet.Identity.Verification;

namespace Signet.Identity.AuditLogs;

internal static class AuditLogsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<AuditLog>(log =>
        {
            log.HasKey(l => new { l.TenantId, l.Id });
            log.Property(l => l.Key).HasMaxLength(128);
            log.HasIndex(l => new { l.TenantId, l.CreatedAt });
            log.HasIndex(l => new { l.TenantId, l.UserId, l.CreatedAt });
            log.HasIndex(l => new { l.TenantId, l.ApplicationId, l.CreatedAt });
            log.HasIndex(l => new { l.TenantId, l.Key, l.CreatedAt });
        });
        model.Entity<DailyActiveUser>(day => day.HasKey(d => new { d.TenantId, d.Day, d.UserId }));
        model.Entity<SentinelActivity>(activity =>
        {
            activity.HasKey(a => new { a.TenantId, a.Id });
            activity.HasIndex(a => new { a.TenantId, a.Target, a.Pool, a.CreatedAt });
            activity.HasIndex(a => new { a.TenantId, a.Identifier, a.CreatedAt });
            activity.HasIndex(a => a.CreatedAt);
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("outbox");
            message.HasKey(m => new { m.TenantId, m.Id });
            message.HasIndex(m => new { m.TenantId, m.FinishedAt, m.NextAttemptAt });
        });
        model.Entity<VaultSecret>(secret =>
        {
            secret.HasKey(s => new { s.TenantId, s.Id });
            secret.Property(s => s.Metadata).IsJson();
            secret.HasIndex(s => new { s.TenantId, s.Target, s.IdentityId }).IsUnique();
            secret.HasIndex(s => new { s.TenantId, s.ConnectorId });
            secret.HasOne<User>().WithMany().HasForeignKey(s => new { s.TenantId, s.UserId });
        });
    }
}

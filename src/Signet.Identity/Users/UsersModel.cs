using Microsoft.EntityFrameworkCore;
using Signet.Identity.Json;

namespace Signet.Identity.Users;

internal static class UsersModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<User>(user =>
        {
            user.HasKey(u => new { u.TenantId, u.Id });
            user.Property(u => u.Id).HasMaxLength(21);
            user.Property(u => u.Username).HasMaxLength(128);
            user.Property(u => u.NormalizedUsername).HasMaxLength(256);
            user.Property(u => u.PrimaryEmail).HasMaxLength(128);
            user.Property(u => u.NormalizedEmail).HasMaxLength(256);
            user.Property(u => u.PrimaryPhone).HasMaxLength(128);
            user.Property(u => u.Name).HasMaxLength(128);
            user.Property(u => u.Avatar).HasMaxLength(2048);
            user.Property(u => u.PasswordDigest).HasMaxLength(1024);
            user.Property(u => u.PasswordAlgorithm).HasMaxLength(16);
            user.Property(u => u.CustomData).IsJson();
            user.Property(u => u.Profile).IsJson();
            user.Property(u => u.SignInPreferences).IsJson();
            user.Property(u => u.MfaVerifications).IsJson();
            user.Ignore(u => u.HasPassword);
            user.HasIndex(u => new { u.TenantId, u.Username }).IsUnique();
            user.HasIndex(u => new { u.TenantId, u.NormalizedUsername });
            user.HasIndex(u => new { u.TenantId, u.NormalizedEmail }).IsUnique();
            user.HasIndex(u => new { u.TenantId, u.PrimaryPhone }).IsUnique();
            user.HasIndex(u => new { u.TenantId, u.CreatedAt });
        });

        model.Entity<UserIdentity>(identity =>
        {
            identity.HasKey(i => new { i.TenantId, i.UserId, i.Target });
            identity.HasIndex(i => new { i.TenantId, i.Target, i.IdentityId }).IsUnique();
            identity.Property(i => i.Target).HasMaxLength(128);
            identity.Property(i => i.IdentityId).HasMaxLength(256);
            identity.Property(i => i.Details).IsJson();
            identity.HasOne<User>().WithMany().HasForeignKey(i => new { i.TenantId, i.UserId });
        });
    }
}

using Microsoft.EntityFrameworkCore;
using Signet.Identity.Users;

namespace Signet.Identity.Sessions;

internal static class SessionsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<OidcSession>(session =>
        {
            session.HasKey(s => new { s.TenantId, s.Uid });
            session.HasIndex(s => new { s.TenantId, s.IdHash }).IsUnique();
            session.HasIndex(s => s.ExpiresAt);
            session.HasOne<User>().WithMany().HasForeignKey(s => new { s.TenantId, s.UserId });
        });
        model.Entity<OidcSessionAuthorization>(authorization =>
        {
            authorization.HasKey(a => new { a.TenantId, a.SessionUid, a.ClientId });
            authorization.HasIndex(a => new { a.TenantId, a.GrantId });
            authorization.HasOne<OidcSession>().WithMany().HasForeignKey(a => new { a.TenantId, a.SessionUid });
        });
        model.Entity<OidcGrant>(grant =>
        {
            grant.HasKey(g => new { g.TenantId, g.Id });
            grant.HasIndex(g => new { g.TenantId, g.UserId, g.ClientId });
            grant.HasIndex(g => g.ExpiresAt);
            grant.HasOne<User>().WithMany().HasForeignKey(g => new { g.TenantId, g.UserId });
        });
        MapTokens(model);
    }

    private static void MapTokens(ModelBuilder model)
    {
        model.Entity<AccessTokenRow>(token =>
        {
            token.ToTable("access_tokens");
            token.HasKey(t => new { t.TenantId, t.Hash });
            token.HasIndex(t => new { t.TenantId, t.GrantId });
            token.HasIndex(t => t.ExpiresAt);
            token.HasOne<User>().WithMany().HasForeignKey(t => new { t.TenantId, t.UserId });
        });
        model.Entity<RefreshTokenRow>(token =>
        {
            token.ToTable("refresh_tokens");
            token.HasKey(t => new { t.TenantId, t.Hash });
            token.HasIndex(t => new { t.TenantId, t.GrantId });
            token.HasIndex(t => t.ExpiresAt);
            token.HasOne<User>().WithMany().HasForeignKey(t => new { t.TenantId, t.UserId });
        });
        model.Entity<PersonalAccessToken>(token =>
        {
            token.HasKey(t => new { t.TenantId, t.UserId, t.Name });
            token.HasIndex(t => new { t.TenantId, t.Hash }).IsUnique();
            token.HasOne<User>().WithMany().HasForeignKey(t => new { t.TenantId, t.UserId });
        });
        model.Entity<ImpersonationToken>(token =>
        {
            token.HasKey(t => new { t.TenantId, t.Hash });
            token.HasOne<User>().WithMany().HasForeignKey(t => new { t.TenantId, t.UserId });
        });
    }
}

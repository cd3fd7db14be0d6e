using Microsoft.EntityFrameworkCore;
using Signet.Identity.Json;
using Signet.Identity.Organizations;
using Signet.Identity.Resources;
using Signet.Identity.Users;

namespace Signet.Identity.Applications;

internal static class ApplicationsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Application>(application =>
        {
            application.HasKey(a => new { a.TenantId, a.Id });
            application.Property(a => a.Id).HasMaxLength(21);
            application.Property(a => a.Name).HasMaxLength(256);
            application.Property(a => a.Type).HasConversion<string>().HasMaxLength(32);
            application.Property(a => a.OidcClientMetadata).IsJson();
            application.Property(a => a.CustomClientMetadata).IsJson();
            application.Property(a => a.ProtectedAppMetadata).IsJson();
            application.Property(a => a.CustomData).IsJson();
            application.Ignore(a => a.HasSecrets);
            application.HasIndex(a => new { a.TenantId, a.CreatedAt });
        });

        model.Entity<ApplicationSecret>(secret =>
        {
            secret.HasKey(s => new { s.TenantId, s.ApplicationId, s.Name });
            secret.Property(s => s.Name).HasMaxLength(256);
            secret.HasOne<Application>().WithMany().HasForeignKey(s => new { s.TenantId, s.ApplicationId });
        });

        model.Entity<ApplicationSignInExperience>(experience =>
        {
            experience.HasKey(e => new { e.TenantId, e.ApplicationId });
            experience.Property(e => e.Color).IsJson();
            experience.Property(e => e.Branding).IsJson();
            experience.Property(e => e.TermsOfUseUri).HasMaxLength(2048);
            experience.Property(e => e.PrivacyPolicyUri).HasMaxLength(2048);
            experience.Property(e => e.DisplayName).HasMaxLength(256);
            experience.HasOne<Application>().WithMany().HasForeignKey(e => new { e.TenantId, e.ApplicationId });
        });

        model.Entity<ApplicationAccessRule>(rule =>
        {
            rule.HasKey(r => new { r.TenantId, r.ApplicationId, r.Kind, r.SubjectId, r.OrganizationRoleId });
            rule.Property(r => r.Kind).HasConversion<string>().HasMaxLength(32);
            rule.HasIndex(r => new { r.TenantId, r.SubjectId });
            rule.HasOne<Application>().WithMany().HasForeignKey(r => new { r.TenantId, r.ApplicationId });
        });

        MapConsent(model);
    }

    private static void MapConsent(ModelBuilder model)
    {
        model.Entity<ConsentUserScope>(scope =>
        {
            scope.HasKey(s => new { s.TenantId, s.ApplicationId, s.UserScope });
            scope.HasOne<Application>().WithMany().HasForeignKey(s => new { s.TenantId, s.ApplicationId });
        });
        model.Entity<ConsentResourceScope>(scope =>
        {
            scope.HasKey(s => new { s.TenantId, s.ApplicationId, s.ScopeId });
            scope.HasOne<Application>().WithMany().HasForeignKey(s => new { s.TenantId, s.ApplicationId });
            scope.HasOne<Scope>().WithMany().HasForeignKey(s => new { s.TenantId, s.ScopeId });
        });
        model.Entity<ConsentOrganizationScope>(scope =>
        {
            scope.HasKey(s => new { s.TenantId, s.ApplicationId, s.OrganizationScopeId });
            scope.HasOne<Application>().WithMany().HasForeignKey(s => new { s.TenantId, s.ApplicationId });
            scope.HasOne<OrganizationScope>().WithMany().HasForeignKey(s => new { s.TenantId, s.OrganizationScopeId });
        });
        model.Entity<ConsentOrganizationResourceScope>(scope =>
        {
            scope.HasKey(s => new { s.TenantId, s.ApplicationId, s.ScopeId });
            scope.HasOne<Application>().WithMany().HasForeignKey(s => new { s.TenantId, s.ApplicationId });
            scope.HasOne<Scope>().WithMany().HasForeignKey(s => new { s.TenantId, s.ScopeId });
        });
        model.Entity<ConsentedOrganization>(consent =>
        {
            consent.HasKey(c => new { c.TenantId, c.ApplicationId, c.UserId, c.OrganizationId });
            consent.HasOne<Application>().WithMany().HasForeignKey(c => new { c.TenantId, c.ApplicationId });
            consent.HasOne<User>().WithMany().HasForeignKey(c => new { c.TenantId, c.UserId });
            consent.HasOne<OrganizationUser>().WithMany().HasForeignKey(c => new { c.TenantId, c.OrganizationId, c.UserId });
        });
    }
}

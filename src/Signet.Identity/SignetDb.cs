using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Signet.Identity.Applications;
using Signet.Identity.AuditLogs;
using Signet.Identity.Configs;
using Signet.Identity.Connectors;
using Signet.Identity.Json;
using Signet.Identity.Keys;
using Signet.Identity.Organizations;
using Signet.Identity.Outbox;
using Signet.Identity.Resources;
using Signet.Identity.Roles;
using Signet.Identity.Sessions;
using Signet.Identity.SignInExperience;
using Signet.Identity.Tenants;
using Signet.Identity.Users;
using Signet.Identity.Vault;

namespace Signet.Identity;

/// <summary>
/// Everything durable. Each query sees only the rows of the <see cref="CurrentTenant"/>; saving a row of another tenant throws.
/// Saving a change to <see cref="ISnapshotData"/> raises the tenant's version in the same transaction, and the new
/// <see cref="TenantSnapshot"/> is in force on this node when the call returns.
/// </summary>
public sealed class SignetDb(DbContextOptions<SignetDb> options) : DbContext(options)
{
    private CurrentTenant? _tenant;
    private bool _snapshotChanged;

    public DbSet<Tenant> Tenants => Set<Tenant>();

    public DbSet<User> Users => Set<User>();

    public DbSet<UserIdentity> UserIdentities => Set<UserIdentity>();

    public DbSet<UserRole> UserRoles => Set<UserRole>();

    public DbSet<Application> Applications => Set<Application>();

    public DbSet<ApplicationSecret> ApplicationSecrets => Set<ApplicationSecret>();

    public DbSet<ApplicationSignInExperience> ApplicationSignInExperiences => Set<ApplicationSignInExperience>();

    public DbSet<ApplicationRole> ApplicationRoles => Set<ApplicationRole>();

    public DbSet<ApplicationAccessRule> ApplicationAccessRules => Set<ApplicationAccessRule>();

    public DbSet<ConsentUserScope> ConsentUserScopes => Set<ConsentUserScope>();

    public DbSet<ConsentResourceScope> ConsentResourceScopes => Set<ConsentResourceScope>();

    public DbSet<ConsentOrganizationScope> ConsentOrganizationScopes => Set<ConsentOrganizationScope>();

    public DbSet<ConsentOrganizationResourceScope> ConsentOrganizationResourceScopes => Set<ConsentOrganizationResourceScope>();

    public DbSet<ConsentedOrganization> ConsentedOrganizations => Set<ConsentedOrganization>();

    public DbSet<Resource> Resources => Set<Resource>();

    public DbSet<Scope> Scopes => Set<Scope>();

    public DbSet<Role> Roles => Set<Role>();

    public DbSet<RoleScope> RoleScopes => Set<RoleScope>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<OrganizationRole> OrganizationRoles => Set<OrganizationRole>();

    public DbSet<OrganizationScope> OrganizationScopes => Set<OrganizationScope>();

    public DbSet<OrganizationRoleScope> OrganizationRoleScopes => Set<OrganizationRoleScope>();

    public DbSet<OrganizationRoleResourceScope> OrganizationRoleResourceScopes => Set<OrganizationRoleResourceScope>();

    public DbSet<OrganizationUser> OrganizationUsers => Set<OrganizationUser>();

    public DbSet<OrganizationUserRole> OrganizationUserRoles => Set<OrganizationUserRole>();

    public DbSet<OrganizationApplication> OrganizationApplications => Set<OrganizationApplication>();

    public DbSet<OrganizationApplicationRole> OrganizationApplicationRoles => Set<OrganizationApplicationRole>();

    public DbSet<SignInExperienceRow> SignInExperiences => Set<SignInExperienceRow>();

    public DbSet<AccountCenter> AccountCenters => Set<AccountCenter>();

    public DbSet<TenantConfig> TenantConfigs => Set<TenantConfig>();

    public DbSet<Connector> Connectors => Set<Connector>();

    public DbSet<VaultSecret> VaultSecrets => Set<VaultSecret>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<CookieKey> CookieKeys => Set<CookieKey>();

    public DbSet<OidcSession> OidcSessions => Set<OidcSession>();

    public DbSet<OidcGrant> OidcGrants => Set<OidcGrant>();

    public DbSet<OidcSessionAuthorization> OidcSessionAuthorizations => Set<OidcSessionAuthorization>();

    public DbSet<AccessTokenRow> AccessTokens => Set<AccessTokenRow>();

    public DbSet<RefreshTokenRow> RefreshTokens => Set<RefreshTokenRow>();

    public DbSet<PersonalAccessToken> PersonalAccessTokens => Set<PersonalAccessToken>();

    public DbSet<ImpersonationToken> ImpersonationTokens => Set<ImpersonationToken>();

    public DbSet<AuditLog> AuditLogs => Set<AuditLog>();

    public DbSet<DailyActiveUser> DailyActiveUsers => Set<DailyActiveUser>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>The tenant that queries are filtered on.</summary>
    public TenantId TenantId => (_tenant ?? throw new InvalidOperationException("The database was opened outside of a scope.")).Id;

    /// <summary>Begins a scope: contexts are pooled, and nothing of the scope before may show.</summary>
    internal SignetDb Open(CurrentTenant tenant)
    {
        (_tenant, _snapshotChanged, SnapshotVersionRaised) = (tenant, false, false);
        return this;
    }

    /// <summary>Says that a set-based statement (<c>ExecuteUpdate</c>, <c>ExecuteDelete</c>) changed snapshot data; takes effect with the next save.</summary>
    public void MarkSnapshotChanged() => _snapshotChanged = true;

    /// <summary>Throws for a row of another tenant: whatever stores rows without <see cref="SaveChangesAsync(bool, CancellationToken)"/> asks here.</summary>
    internal void CheckTenant(ITenantOwned row)
    {
        if (row.TenantId != TenantId)
        {
            throw new InvalidOperationException($"{row.GetType().Name} belongs to another tenant.");
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CheckTenant();
        if (!_snapshotChanged)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        _snapshotChanged = false;
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await Tenants.Where(t => t.Id == TenantId)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Version, t => t.Version + 1), cancellationToken);
        SnapshotVersionRaised = true;
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return rows;
    }

    /// <summary>Whether the transaction that is about to commit raised the tenant's version.</summary>
    public bool SnapshotVersionRaised { get; internal set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<TenantId>().HaveConversion<TenantIdConverter>().HaveMaxLength(21);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Tenant>().HasKey(t => t.Id);
        UsersModel.Map(modelBuilder);
        ApplicationsModel.Map(modelBuilder);
        ResourcesModel.Map(modelBuilder);
        RolesModel.Map(modelBuilder);
        OrganizationsModel.Map(modelBuilder);
        ConfigsModel.Map(modelBuilder);
        SessionsModel.Map(modelBuilder);
        AuditLogsModel.Map(modelBuilder);
        SnakeCase.Apply(modelBuilder);
        SharedConverters.Apply(modelBuilder);
        FilterByTenant(modelBuilder);
    }

    private void FilterByTenant(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => typeof(ITenantOwned).IsAssignableFrom(t.ClrType)))
        {
            var row = Expression.Parameter(type.ClrType);
            var owner = Expression.Property(row, nameof(ITenantOwned.TenantId));
            var current = Expression.Property(Expression.Constant(this), nameof(TenantId));
            type.SetQueryFilter(Expression.Lambda(Expression.Equal(owner, current), row));
        }
    }

    private void CheckTenant()
    {
        foreach (var entry in ChangeTracker.Entries<ITenantOwned>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            CheckTenant(entry.Entity);
            _snapshotChanged |= entry.Entity is ISnapshotData;
        }
    }
}

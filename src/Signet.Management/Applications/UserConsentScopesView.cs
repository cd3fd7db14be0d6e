using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Protocol.MetadataDocuments;
using Signet.Identity.Resources;

namespace Signet.Management.Applications;

/// <summary>What a third-party application may ask for, scopes of APIs grouped by resource (management.md 10.7).</summary>
internal sealed record UserConsentScopesView(
    IReadOnlyList<UserConsentScopesView.Permission> OrganizationScopes,
    IReadOnlyList<UserConsentScopesView.Group> ResourceScopes,
    IReadOnlyList<UserConsentScopesView.Group> OrganizationResourceScopes,
    IReadOnlyList<string> UserScopes)
{
    internal sealed record Permission(string Id, string Name, string? Description);

    internal sealed record Api(string Id, string Name, string Indicator);

    internal sealed record Group(Api Resource, IReadOnlyList<Permission> Scopes);

    public static async Task<UserConsentScopesView> ReadAsync(string applicationId, SignetDb db, CancellationToken ct)
    {
        var organization = await db.OrganizationScopes
            .Where(s => db.ConsentOrganizationScopes.Any(c => c.ApplicationId == applicationId && c.OrganizationScopeId == s.Id))
            .OrderBy(s => s.Name).Select(s => new Permission(s.Id, s.Name, s.Description)).ToListAsync(ct);
        return new UserConsentScopesView(
            organization,
            await GroupsAsync(db.Scopes.Where(s => db.ConsentResourceScopes.Any(c => c.ApplicationId == applicationId && c.ScopeId == s.Id)), db, ct),
            await GroupsAsync(db.Scopes.Where(s => db.ConsentOrganizationResourceScopes.Any(c => c.ApplicationId == applicationId && c.ScopeId == s.Id)), db, ct),
            await db.ConsentUserScopes.Where(c => c.ApplicationId == applicationId).Select(c => c.UserScope).OrderBy(name => name).ToListAsync(ct));
    }

    /// <summary>What is in a ceiling and still exists.</summary>
    public static async Task<UserConsentScopesView> ReadAsync(ConsentCeiling ceiling, SignetDb db, CancellationToken ct)
    {
        var organization = await db.OrganizationScopes
            .Where(s => ceiling.OrganizationScopeIds.Contains(s.Id))
            .OrderBy(s => s.Name).Select(s => new Permission(s.Id, s.Name, s.Description)).ToListAsync(ct);
        return new UserConsentScopesView(
            organization,
            await GroupsAsync(db.Scopes.Where(s => ceiling.ResourceScopeIds.Contains(s.Id)), db, ct),
            await GroupsAsync(db.Scopes.Where(s => ceiling.OrganizationResourceScopeIds.Contains(s.Id)), db, ct),
            [.. ceiling.UserScopes.Order(StringComparer.Ordinal)]);
    }

    private static async Task<IReadOnlyList<Group>> GroupsAsync(IQueryable<Scope> scopes, SignetDb db, CancellationToken ct)
    {
        var rows = await scopes.Join(db.Resources, s => s.ResourceId, r => r.Id, (s, r) => new { Scope = s, Resource = r }).AsNoTracking().ToListAsync(ct);
        return [.. rows.GroupBy(row => row.Resource.Id).Select(group => new Group(
            new Api(group.Key, group.First().Resource.Name, group.First().Resource.Indicator),
            [.. group.Select(row => new Permission(row.Scope.Id, row.Scope.Name, row.Scope.Description)).OrderBy(scope => scope.Name, StringComparer.Ordinal)]))];
    }
}

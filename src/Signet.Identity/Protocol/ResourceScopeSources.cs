using Microsoft.EntityFrameworkCore;
using Signet.Identity.Tenants;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol;

/// <summary>Where a party's resource scopes come from (the table of oidc.md 8.5): ids of scopes of any resource.</summary>
internal sealed class ResourceScopeSources(Lazy<SignetDb> lazyDb, CurrentTenant tenant)
{
    private TenantSnapshot Snapshot => tenant.Snapshot;

    private SignetDb Db => lazyDb.Value;

    public async ValueTask<HashSet<string>> FindScopeIdsAsync(Party party, CancellationToken ct) => party switch
    {
        { Subject: { } subject } => await OfUserAsync(subject, party.OrganizationId, ct),
        { OrganizationId: { } organizationId } => OfOrganizationRoles(await Db.OrganizationApplicationRoles
            .Where(r => r.OrganizationId == organizationId && r.ApplicationId == party.Client.Id)
            .Select(r => r.OrganizationRoleId)
            .ToListAsync(ct)),
        _ => Snapshot.Applications.TryGetValue(party.Client.Id, out var application) ? OfRoles(application.RoleIds) : [],
    };

    private async Task<HashSet<string>> OfUserAsync(string subject, string? organizationId, CancellationToken ct)
    {
        // One statement for both kinds of role; the kind tells them apart.
        var global = Db.UserRoles.Where(r => r.UserId == subject).Select(r => new { IsGlobal = true, r.RoleId });
        var inOrganizations = Db.OrganizationUserRoles
            .Where(r => r.UserId == subject && (organizationId == null || r.OrganizationId == organizationId))
            .Select(r => new { IsGlobal = false, RoleId = r.OrganizationRoleId });
        var roles = await global.Concat(inOrganizations).ToListAsync(ct);
        var scopes = OfRoles(roles.Where(r => r.IsGlobal).Select(r => r.RoleId));
        scopes.UnionWith(OfOrganizationRoles(roles.Where(r => !r.IsGlobal).Select(r => r.RoleId)));
        return scopes;
    }

    private HashSet<string> OfRoles(IEnumerable<string> roleIds) =>
        [.. roleIds.SelectMany(id => Snapshot.Roles.TryGetValue(id, out var role) ? role.ScopeIds : [])];

    private HashSet<string> OfOrganizationRoles(IEnumerable<string> roleIds) =>
        [.. roleIds.SelectMany(id => Snapshot.OrganizationRoles.TryGetValue(id, out var role) ? role.ResourceScopeIds : [])];
}

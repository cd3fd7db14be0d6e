using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Signet.Identity.Applications;
using Signet.Identity.Protocol.MetadataDocuments;
using Signet.Identity.Tenants;
using Signet.Identity.Users;
using Signet.Oidc.Clients;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol;

/// <summary>Evaluates roles and memberships at every issuance (oidc.md 8.5, 9.4, 2.9): assignments from the database, the rest from the snapshot.</summary>
internal sealed class PermissionStore(Lazy<SignetDb> lazyDb, Lazy<IGrantStore> grants, CurrentTenant tenant, ResourceScopeSources sources) : IPermissionStore
{
    private TenantSnapshot Snapshot => tenant.Snapshot;

    // A machine's token needs the snapshot only, and a context costs more than all the rest of it.
    private SignetDb Db => lazyDb.Value;

    public async ValueTask<bool> MayUseClientAsync(string subject, Client client, CancellationToken ct)
    {
        if (!client.HasAccessControl || client.IsBuiltIn)
        {
            return true;
        }

        var rules = Db.ApplicationAccessRules.Where(r => r.ApplicationId == client.Id);
        return await rules.AnyAsync(
            r => (r.Kind == AccessRuleKind.User && r.SubjectId == subject)
                || (r.Kind == AccessRuleKind.UserRole && Db.UserRoles.Any(u => u.UserId == subject && u.RoleId == r.SubjectId))
                || (r.Kind == AccessRuleKind.Organization && Db.OrganizationUsers.Any(o => o.UserId == subject && o.OrganizationId == r.SubjectId))
                || (r.Kind == AccessRuleKind.OrganizationRole && Db.OrganizationUserRoles.Any(
                    o => o.UserId == subject && o.OrganizationId == r.SubjectId && o.OrganizationRoleId == r.OrganizationRoleId)),
            ct);
    }

    public async ValueTask<IReadOnlySet<string>> GetResourceScopesAsync(Party party, string resource, CancellationToken ct)
    {
        if (resource == OidcTenant.OrganizationsResource)
        {
            return WithinConsent(party.Client, Snapshot.OrganizationScopes.Keys);
        }

        if (!Snapshot.ResourcesByIndicator.TryGetValue(resource, out var target))
        {
            return FrozenSet<string>.Empty;
        }

        var available = await sources.FindScopeIdsAsync(party, ct);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var ceiling = ResourceCeiling(party.Client);
        foreach (var scope in target.Scopes)
        {
            if (available.Contains(scope.Id) && ceiling?.Contains(scope.Id) != false)
            {
                names.Add(scope.Name);
            }
        }

        return names;
    }

    public async ValueTask<OrganizationVerdict> CheckOrganizationAsync(Party party, CancellationToken ct)
    {
        var organizationId = party.OrganizationId!;
        if (party.Subject is not { } subject)
        {
            return await Db.OrganizationApplications.AnyAsync(o => o.OrganizationId == organizationId && o.ApplicationId == party.Client.Id, ct)
                ? OrganizationVerdict.Allowed
                : OrganizationVerdict.NotMember;
        }

        if (!await Db.OrganizationUsers.AnyAsync(o => o.OrganizationId == organizationId && o.UserId == subject, ct))
        {
            return OrganizationVerdict.NotMember;
        }

        if (party.Client.IsMetadataDocument && !await IsBoundAsync(party, ct))
        {
            return OrganizationVerdict.NotConsented;
        }

        if (party.Client.IsThirdParty && !await Db.ConsentedOrganizations.AnyAsync(
            c => c.ApplicationId == party.Client.Id && c.UserId == subject && c.OrganizationId == organizationId, ct))
        {
            return OrganizationVerdict.NotConsented;
        }

        return await LacksRequiredMfaAsync(organizationId, subject, ct) ? OrganizationVerdict.MfaRequired : OrganizationVerdict.Allowed;
    }

    public async ValueTask<IReadOnlySet<string>> GetOrganizationScopesAsync(Party party, CancellationToken ct)
    {
        var roles = party.Subject is { } subject
            ? Db.OrganizationUserRoles.Where(r => r.OrganizationId == party.OrganizationId && r.UserId == subject).Select(r => r.OrganizationRoleId)
            : Db.OrganizationApplicationRoles.Where(r => r.OrganizationId == party.OrganizationId && r.ApplicationId == party.Client.Id).Select(r => r.OrganizationRoleId);
        var roleIds = await roles.ToListAsync(ct);
        return WithinConsent(party.Client, roleIds
            .Select(id => Snapshot.OrganizationRoles.GetValueOrDefault(id))
            .OfType<OrganizationRoleSnapshot>()
            .SelectMany(role => role.OrganizationScopeIds));
    }

    /// <summary>A grant of a metadata-document client opens the one organization that was chosen with it (oidc.md 18.5).</summary>
    private async Task<bool> IsBoundAsync(Party party, CancellationToken ct) =>
        party.GrantId is { } grantId && (await grants.Value.FindAsync(grantId, ct))?.OrganizationId == party.OrganizationId;

    private async Task<bool> LacksRequiredMfaAsync(string organizationId, string subject, CancellationToken ct)
    {
        if (!await Db.Organizations.AnyAsync(o => o.Id == organizationId && o.IsMfaRequired, ct))
        {
            return false;
        }

        var user = await Db.Users.AsNoTracking().SingleAsync(u => u.Id == subject, ct);
        return !MfaFactors.Has(user, Snapshot.SignInExperience.Mfa.Factors);
    }

    private HashSet<string> WithinConsent(Client client, IEnumerable<string> organizationScopeIds)
    {
        var ceiling = OrganizationCeiling(client);
        return organizationScopeIds
            .Where(id => ceiling?.Contains(id) != false)
            .Select(id => Snapshot.OrganizationScopes.GetValueOrDefault(id)?.Name)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    private IReadOnlySet<string>? OrganizationCeiling(Client client)
    {
        if (client.IsMetadataDocument)
        {
            return ConsentCeiling.Of(Snapshot).OrganizationScopeIds;
        }

        return client.IsThirdParty && Snapshot.Applications.TryGetValue(client.Id, out var application) ? application.ConsentOrganizationScopeIds : null;
    }

    private HashSet<string>? ResourceCeiling(Client client)
    {
        if (client.IsMetadataDocument)
        {
            var ceiling = ConsentCeiling.Of(Snapshot);
            return [.. ceiling.ResourceScopeIds, .. ceiling.OrganizationResourceScopeIds];
        }

        return client.IsThirdParty && Snapshot.Applications.TryGetValue(client.Id, out var application)
            ? [.. application.ConsentResourceScopeIds, .. application.ConsentOrganizationResourceScopeIds]
            : null;
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity.Applications;
using Signet.Identity.Connectors;
using Signet.Identity.Crypto;
using Signet.Identity.Protocol;
using Signet.Oidc.Keys;

namespace Signet.Identity.Tenants;

/// <summary>Reads a tenant's snapshot from the database.</summary>
internal sealed class SnapshotLoader(SignetDb db, EnvelopeCipher cipher, TenantEndpoints endpoints, WildcardPolicy wildcards)
{
    public async Task<TenantSnapshot> LoadAsync(CancellationToken ct)
    {
        // The version is read first: data that is newer than its version is only loaded once more.
        var tenant = await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == db.TenantId, ct);
        cipher.LoadDataKey(tenant.Id, tenant.SealedDataKey);
        var scopes = await db.Scopes.AsNoTracking().ToListAsync(ct);
        var resources = await db.Resources.AsNoTracking().ToListAsync(ct);
        var scopesByResource = scopes.ToLookup(s => s.ResourceId);
        var signingKeys = await db.SigningKeys.AsNoTracking().ToListAsync(ct);
        var applications = await LoadApplicationsAsync(ct);
        var resourceSnapshots = resources.ConvertAll(r => new ResourceSnapshot(r, [.. scopesByResource[r.Id]]));
        return new TenantSnapshot
        {
            TenantId = tenant.Id,
            Version = tenant.Version,
            Applications = applications,
            Clients = ClientCatalogue.Create(tenant.Id, endpoints, applications.Values, wildcards.AllowsTraditional(tenant.Id)),
            ResourcesByIndicator = resourceSnapshots.ToFrozenDictionary(r => r.Resource.Indicator, StringComparer.Ordinal),
            DefaultResource = resourceSnapshots.Find(r => r.Resource.IsDefault),
            Scopes = scopes.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal),
            Roles = await LoadRolesAsync(ct),
            OrganizationRoles = await LoadOrganizationRolesAsync(ct),
            OrganizationScopes = (await db.OrganizationScopes.AsNoTracking().ToListAsync(ct)).ToFrozenDictionary(s => s.Id, StringComparer.Ordinal),
            SignInExperience = (await db.SignInExperiences.AsNoTracking().SingleAsync(ct)).Settings,
            AccountCenter = await db.AccountCenters.AsNoTracking().SingleAsync(ct),
            Connectors = await LoadConnectorsAsync(ct),
            SigningKeys = new SigningKeySet(signingKeys.Select(ToSigningKey)),
            CookieKeys = new CookieKeySet(await LoadCookieKeysAsync(ct)),
            NextKeyEffectiveAt = signingKeys.Find(k => k.Status == Keys.SigningKeyStatus.Next)?.EffectiveAt,
            Configs = await LoadConfigsAsync(ct),
        };
    }

    private async Task<FrozenDictionary<string, ApplicationSnapshot>> LoadApplicationsAsync(CancellationToken ct)
    {
        var applications = await db.Applications.AsNoTracking().ToListAsync(ct);
        var secrets = (await db.ApplicationSecrets.AsNoTracking().ToListAsync(ct)).ToLookup(s => s.ApplicationId);
        var roles = (await db.ApplicationRoles.AsNoTracking().ToListAsync(ct)).ToLookup(r => r.ApplicationId, r => r.RoleId);
        var experiences = await db.ApplicationSignInExperiences.AsNoTracking().ToDictionaryAsync(e => e.ApplicationId, ct);
        var userScopes = (await db.ConsentUserScopes.AsNoTracking().ToListAsync(ct)).ToLookup(s => s.ApplicationId, s => s.UserScope);
        var resourceScopes = (await db.ConsentResourceScopes.AsNoTracking().ToListAsync(ct)).ToLookup(s => s.ApplicationId, s => s.ScopeId);
        var organizationScopes = (await db.ConsentOrganizationScopes.AsNoTracking().ToListAsync(ct)).ToLookup(s => s.ApplicationId, s => s.OrganizationScopeId);
        var organizationResourceScopes = (await db.ConsentOrganizationResourceScopes.AsNoTracking().ToListAsync(ct)).ToLookup(s => s.ApplicationId, s => s.ScopeId);
        return applications.ToFrozenDictionary(
            a => a.Id,
            a => new ApplicationSnapshot(a)
            {
                Secrets = [.. secrets[a.Id]],
                RoleIds = roles[a.Id].ToFrozenSet(StringComparer.Ordinal),
                SignInExperience = experiences.GetValueOrDefault(a.Id),
                ConsentUserScopes = userScopes[a.Id].ToFrozenSet(StringComparer.Ordinal),
                ConsentResourceScopeIds = resourceScopes[a.Id].ToFrozenSet(StringComparer.Ordinal),
                ConsentOrganizationScopeIds = organizationScopes[a.Id].ToFrozenSet(StringComparer.Ordinal),
                ConsentOrganizationResourceScopeIds = organizationResourceScopes[a.Id].ToFrozenSet(StringComparer.Ordinal),
            },
            StringComparer.Ordinal);
    }

    private async Task<FrozenDictionary<string, RoleSnapshot>> LoadRolesAsync(CancellationToken ct)
    {
        var roles = await db.Roles.AsNoTracking().ToListAsync(ct);
        var scopes = (await db.RoleScopes.AsNoTracking().ToListAsync(ct)).ToLookup(l => l.RoleId, l => l.ScopeId);
        return roles.ToFrozenDictionary(r => r.Id, r => new RoleSnapshot(r, scopes[r.Id].ToFrozenSet(StringComparer.Ordinal)), StringComparer.Ordinal);
    }

    private async Task<FrozenDictionary<string, OrganizationRoleSnapshot>> LoadOrganizationRolesAsync(CancellationToken ct)
    {
        var roles = await db.OrganizationRoles.AsNoTracking().ToListAsync(ct);
        var scopes = (await db.OrganizationRoleScopes.AsNoTracking().ToListAsync(ct)).ToLookup(l => l.OrganizationRoleId, l => l.OrganizationScopeId);
        var resourceScopes = (await db.OrganizationRoleResourceScopes.AsNoTracking().ToListAsync(ct)).ToLookup(l => l.OrganizationRoleId, l => l.ScopeId);
        return roles.ToFrozenDictionary(
            r => r.Id,
            r => new OrganizationRoleSnapshot(r, scopes[r.Id].ToFrozenSet(StringComparer.Ordinal), resourceScopes[r.Id].ToFrozenSet(StringComparer.Ordinal)),
            StringComparer.Ordinal);
    }

    private async Task<ImmutableArray<ConnectorSnapshot>> LoadConnectorsAsync(CancellationToken ct)
    {
        var connectors = await db.Connectors.AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct);
        return [.. connectors.Select(c => new ConnectorSnapshot(
            c, JsonSerializer.Deserialize<JsonObject>(cipher.Decrypt(c.TenantId, c.SealedConfig, Connector.Purpose))!))];
    }

    private async Task<IEnumerable<byte[]>> LoadCookieKeysAsync(CancellationToken ct)
    {
        var keys = await db.CookieKeys.AsNoTracking().OrderByDescending(k => k.CreatedAt).Take(2).ToListAsync(ct);
        return keys.Select(k => cipher.Decrypt(k.TenantId, k.SealedValue, Keys.CookieKey.Purpose));
    }

    private async Task<FrozenDictionary<string, JsonObject>> LoadConfigsAsync(CancellationToken ct) =>
        (await db.TenantConfigs.AsNoTracking().ToListAsync(ct)).ToFrozenDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);

    private SigningKey ToSigningKey(Keys.SigningKey key) => SigningKey.FromPkcs8(
        cipher.Decrypt(key.TenantId, key.SealedPrivateKey, Keys.SigningKey.Purpose),
        key.Status switch
        {
            Keys.SigningKeyStatus.Current => SigningKeyStatus.Current,
            Keys.SigningKeyStatus.Next => SigningKeyStatus.Next,
            _ => SigningKeyStatus.Previous,
        });
}

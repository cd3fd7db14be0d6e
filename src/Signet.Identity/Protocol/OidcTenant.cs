using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Signet.Identity.Configs;
using Signet.Identity.Protocol.MetadataDocuments;
using Signet.Identity.Tenants;
using Signet.Oidc.Clients;
using Signet.Oidc.Hosting;
using Signet.Oidc.Keys;
using Signet.Oidc.Resources;

namespace Signet.Identity.Protocol;

/// <summary>The current tenant as the protocol sees it; everything comes from the snapshot in memory.</summary>
internal sealed class OidcTenant(CurrentTenant tenant, MetadataDocumentClients documents, TimeProvider time) : IOidcTenant
{
    /// <summary>Reserved indicator for organization scopes (oidc.md 5.4).</summary>
    public const string OrganizationsResource = "urn:logto:resource:organizations";

    private static readonly Resource _organizations = new(OrganizationsResource, TimeSpan.FromHours(1));
    private static readonly TimeSpan _defaultSessionLifetime = TimeSpan.FromDays(14);

    public string Id => tenant.Id.Value;

    public string Endpoint => tenant.Endpoint;

    public string Issuer => tenant.Issuer;

    public SigningKeySet SigningKeys => tenant.Snapshot.SigningKeys;

    public CookieKeySet CookieKeys => tenant.Snapshot.CookieKeys;

    public TimeSpan SessionLifetime =>
        Config(TenantConfigKeys.OidcSession)?["ttl"]?.GetValue<double>() is { } seconds ? TimeSpan.FromSeconds(seconds) : _defaultSessionLifetime;

    public bool AcceptsDpop => Config(TenantConfigKeys.Dpop)?["enabled"]?.GetValue<bool>() == true;

    public bool AcceptsMetadataDocuments => MetadataDocumentClients.IsEnabled(tenant.Snapshot);

    public IReadOnlySet<string> EnabledExtendedClaims =>
        Config(TenantConfigKeys.IdToken)?["enabledExtendedClaims"] is JsonArray claims
            ? claims.Select(c => c!.GetValue<string>()).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty;

    public Resource? DefaultResource => tenant.Snapshot.DefaultResource is { } resource ? ToResource(resource) : null;

    public ValueTask<Client?> FindClientAsync(string clientId, CancellationToken ct) =>
        tenant.Snapshot.Clients.TryGetValue(clientId, out var client) || !ClientIdUrl.IsUrl(clientId)
            ? ValueTask.FromResult(client)
            : documents.FindAsync(clientId, tenant.Snapshot);

    public bool KnowsClient(string clientId) => tenant.Snapshot.Clients.ContainsKey(clientId) || (AcceptsMetadataDocuments && ClientIdUrl.IsUrl(clientId));

    public SecretVerdict VerifySecret(Client client, string secret)
    {
        if (!tenant.Snapshot.Applications.TryGetValue(client.Id, out var application))
        {
            return SecretVerdict.Wrong;
        }

        var presented = Secrets.Hash(secret);
        var verdict = SecretVerdict.Wrong;
        foreach (var candidate in application.Secrets)
        {
            if (Secrets.FixedTimeEquals(candidate.Hash, presented))
            {
                verdict = candidate.ExpiresAt <= time.GetUtcNow() ? SecretVerdict.Expired : SecretVerdict.Valid;
            }
        }

        return verdict;
    }

    public Resource? FindResource(string indicator) => indicator == OrganizationsResource
        ? _organizations
        : tenant.Snapshot.ResourcesByIndicator.TryGetValue(indicator, out var resource) ? ToResource(resource) : null;

    private static Resource ToResource(ResourceSnapshot snapshot) =>
        new(snapshot.Resource.Indicator, TimeSpan.FromSeconds(snapshot.Resource.AccessTokenTtl));

    private JsonObject? Config(string key) => tenant.Snapshot.Configs.GetValueOrDefault(key);
}

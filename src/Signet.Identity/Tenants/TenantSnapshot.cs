using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Signet.Identity.Configs;
using Signet.Identity.Organizations;
using Signet.Identity.Resources;
using Signet.Identity.SignInExperience;
using Signet.Oidc.Clients;
using Signet.Oidc.Keys;

namespace Signet.Identity.Tenants;

/// <summary>
/// What every request of a tenant needs to know, in memory and immutable (architecture.md section 4). Replaced as a whole
/// when the tenant's version changes.
/// </summary>
public sealed class TenantSnapshot
{
    public required TenantId TenantId { get; init; }

    public required long Version { get; init; }

    public required FrozenDictionary<string, ApplicationSnapshot> Applications { get; init; }

    /// <summary>Registered and built-in clients as the protocol sees them.</summary>
    public required FrozenDictionary<string, Client> Clients { get; init; }

    public required FrozenDictionary<string, ResourceSnapshot> ResourcesByIndicator { get; init; }

    public required FrozenDictionary<string, Scope> Scopes { get; init; }

    public required FrozenDictionary<string, RoleSnapshot> Roles { get; init; }

    public required FrozenDictionary<string, OrganizationRoleSnapshot> OrganizationRoles { get; init; }

    public required FrozenDictionary<string, OrganizationScope> OrganizationScopes { get; init; }

    public required SignInExperienceSettings SignInExperience { get; init; }

    public required AccountCenter AccountCenter { get; init; }

    /// <summary>Ordered by id.</summary>
    public required ImmutableArray<ConnectorSnapshot> Connectors { get; init; }

    public required SigningKeySet SigningKeys { get; init; }

    public required CookieKeySet CookieKeys { get; init; }

    /// <summary>When the key that is <c>Next</c> becomes current; null without one.</summary>
    public DateTimeOffset? NextKeyEffectiveAt { get; init; }

    /// <summary>Values of <see cref="TenantConfig"/> by key. Do not change them: they are shared.</summary>
    public required FrozenDictionary<string, JsonObject> Configs { get; init; }

    public ResourceSnapshot? DefaultResource { get; init; }

    public ConnectorSnapshot? FindConnector(string id) => Connectors.FirstOrDefault(c => c.Connector.Id == id);
}

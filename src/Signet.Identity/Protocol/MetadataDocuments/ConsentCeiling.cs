using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Signet.Identity.Configs;
using Signet.Identity.Tenants;

namespace Signet.Identity.Protocol.MetadataDocuments;

/// <summary>What metadata-document clients of a tenant may ask users for (oidc.md 18.5). Empty: nothing.</summary>
/// <param name="UserScopes">Wire names.</param>
/// <param name="ResourceScopeIds">Ids of scopes of API resources.</param>
/// <param name="OrganizationScopeIds">Ids of organization scopes.</param>
/// <param name="OrganizationResourceScopeIds">Ids of scopes of API resources that a user holds through an organization.</param>
public sealed record ConsentCeiling(
    IReadOnlySet<string> UserScopes,
    IReadOnlySet<string> ResourceScopeIds,
    IReadOnlySet<string> OrganizationScopeIds,
    IReadOnlySet<string> OrganizationResourceScopeIds)
{
    public static ConsentCeiling Of(TenantSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return FromJson(snapshot.Configs.GetValueOrDefault(TenantConfigKeys.CimdConsentScopes) ?? []);
    }

    public static ConsentCeiling FromJson(JsonObject stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new(Set(stored, "userScopes"), Set(stored, "resourceScopes"), Set(stored, "organizationScopes"), Set(stored, "organizationResourceScopes"));
    }

    public JsonObject ToJson() => new()
    {
        ["userScopes"] = Array(UserScopes),
        ["resourceScopes"] = Array(ResourceScopeIds),
        ["organizationScopes"] = Array(OrganizationScopeIds),
        ["organizationResourceScopes"] = Array(OrganizationResourceScopeIds),
    };

    private static FrozenSet<string> Set(JsonObject stored, string name) =>
        (stored[name] as JsonArray)?.Select(value => value!.GetValue<string>()).ToFrozenSet(StringComparer.Ordinal) ?? [];

    private static JsonArray Array(IReadOnlySet<string> values) => [.. values.Order(StringComparer.Ordinal).Select(value => JsonValue.Create(value))];
}

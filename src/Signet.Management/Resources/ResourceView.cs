using System.Text.Json.Serialization;
using Signet.Identity.Resources;

namespace Signet.Management.Resources;

/// <summary>An API resource as it is answered (management.md 11).</summary>
internal sealed record ResourceView(string TenantId, string Id, string Name, string Indicator, bool IsDefault, int AccessTokenTtl)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ScopeView>? Scopes { get; init; }

    public static ResourceView From(Resource resource) =>
        new(resource.TenantId.Value, resource.Id, resource.Name, resource.Indicator, resource.IsDefault, resource.AccessTokenTtl);
}

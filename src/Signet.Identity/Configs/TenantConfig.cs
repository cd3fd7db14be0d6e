using System.Text.Json.Nodes;
using Signet.Identity.Tenants;

namespace Signet.Identity.Configs;

/// <summary>A named JSON setting of a tenant (management.md 23); keys in <see cref="TenantConfigKeys"/>.</summary>
public sealed class TenantConfig : ISnapshotData
{
    private TenantConfig()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Key { get; private init; } = "";

    public JsonObject Value { get; private set; } = [];

    public static TenantConfig Create(TenantId tenant, string key, JsonObject value) => new() { TenantId = tenant, Key = key, Value = value };

    public void Replace(JsonObject value) => Value = value;
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Connectors.Errors;
using Signet.Connectors.Instances;
using Signet.Identity.Connectors;
using Signet.Identity.Crypto;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;

namespace Signet.Management.Connectors;

/// <summary>The checks and the sealing that creating and changing a connector share (connectors.md 2.1, 2.2). Scoped.</summary>
internal sealed class ConnectorEditor(CurrentTenant tenant, ConnectorInstances instances, EnvelopeCipher cipher)
{
    /// <summary>400 <c>connector.invalid_config</c> with the issues.</summary>
    public static ApiError? CheckConfig(ConnectorFactory factory, JsonObject? config) =>
        config is not null && factory.CheckConfig(JsonSerializer.SerializeToElement(config)) is { IsEmpty: false } issues ? ConnectorErrors.InvalidConfig(issues) : null;

    /// <summary>422 <c>connector.token_storage_not_supported</c>.</summary>
    public static ApiError? CheckTokenStorage(ConnectorFactory factory, bool? enable) =>
        enable == true && !(factory.Type == ConnectorType.Social && factory.Metadata.IsTokenStorageSupported) ? ConnectorErrors.TokenStorageNotSupported : null;

    /// <summary>422 <c>connector.multiple_instances_not_supported</c>, <c>connector.multiple_target_with_same_platform</c> (connectors.md 1.5).</summary>
    public ApiError? CheckCount(ConnectorFactory factory, string target)
    {
        var others = instances.Of(tenant.Snapshot).Where(c => c.Type == ConnectorType.Social).ToList();
        if (!factory.Metadata.IsStandard && others.Exists(c => c.Factory == factory))
        {
            return ApiError.Unprocessable("connector.multiple_instances_not_supported");
        }

        return others.Find(c => c.Target == target && c.Metadata.Platform == factory.Metadata.Platform) is { } other
            ? ApiError.Unprocessable(
                "connector.multiple_target_with_same_platform", new { connectorId = other.Factory.Metadata.Id, connectorName = other.Metadata.Name })
            : null;
    }

    /// <summary>The configuration as it is stored: cleaned and sealed.</summary>
    public byte[] Seal(JsonObject config) => cipher.Encrypt(tenant.Id, Clean(config).ToJsonString(), Connector.Purpose);

    /// <summary>Reads the stored row back through the snapshot that its save put in force.</summary>
    public async Task<JsonObject> ReadBackAsync(string id, SnapshotStore snapshots, CancellationToken ct) =>
        ConnectorViews.Instance(instances.Find(await snapshots.GetAsync(tenant.Id, ct), id)!);

    /// <summary>Without members that are null or empty, at any depth (connectors.md 1.7).</summary>
    public static JsonObject Clean(JsonObject value)
    {
        var cleaned = new JsonObject();
        foreach (var (name, member) in value)
        {
            var kept = member is JsonObject inner ? Clean(inner) : member?.DeepClone();
            if (kept is not (null or JsonObject { Count: 0 } or JsonArray { Count: 0 }) && !(kept is JsonValue text && text.TryGetValue<string>(out var s) && s.Length == 0))
            {
                cleaned[name] = kept;
            }
        }

        return cleaned;
    }
}

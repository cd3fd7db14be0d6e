using System.Text.Json.Nodes;
using Signet.Identity.Tenants;

namespace Signet.Identity.Connectors;

/// <summary>A configured use of a connector factory (connectors.md 1.3). The configuration is sealed at rest.</summary>
public sealed class Connector : ISnapshotData
{
    /// <summary>Purpose of the envelope encryption of <see cref="SealedConfig"/>.</summary>
    public const string Purpose = "connector-config";

    private Connector()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    /// <summary>The factory id, e.g. <c>facebook-universal</c>.</summary>
    public string ConnectorId { get; private init; } = "";

    public bool SyncProfile { get; private set; }

    public bool EnableTokenStorage { get; private set; }

    /// <summary>The JSON configuration, sealed.</summary>
    public byte[] SealedConfig { get; private set; } = [];

    /// <summary>Overrides of the factory's <c>target</c>, <c>name</c>, <c>logo</c>, <c>logoDark</c>.</summary>
    public JsonObject Metadata { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public static Connector Create(TenantId tenant, string id, string factoryId, byte[] sealedConfig, JsonObject metadata, DateTimeOffset now) => new()
    {
        TenantId = tenant,
        Id = id,
        ConnectorId = factoryId,
        SealedConfig = sealedConfig,
        Metadata = metadata,
        CreatedAt = now,
    };

    public void SetConfig(byte[] sealedConfig) => SealedConfig = sealedConfig;

    public void SetMetadata(JsonObject metadata) => Metadata = metadata;

    public void SetGeneral(bool syncProfile, bool enableTokenStorage)
    {
        SyncProfile = syncProfile;
        EnableTokenStorage = enableTokenStorage;
    }
}

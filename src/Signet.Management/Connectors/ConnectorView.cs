using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Instances;

namespace Signet.Management.Connectors;

/// <summary>A connector instance on the wire (connectors.md 1.4); <c>config</c> is returned in full.</summary>
internal sealed record ConnectorView : ConnectorFactoryView
{
    private ConnectorView(ConnectorInstance instance)
        : base(instance.Factory, instance.Metadata)
    {
        Id = instance.Id;
        ConnectorId = instance.Metadata.Id;
        SyncProfile = instance.SyncProfile;
        EnableTokenStorage = instance.EnableTokenStorage;
        Config = instance.Config;
        Metadata = instance.Overrides;
    }

    /// <summary>The factory id.</summary>
    public string ConnectorId { get; }

    public bool SyncProfile { get; }

    public bool EnableTokenStorage { get; }

    public JsonElement Config { get; }

    /// <summary>The stored overrides, often empty.</summary>
    public JsonObject Metadata { get; }

    public JsonObject ExtraInfo { get; } = [];

    public static ConnectorView From(ConnectorInstance instance) => new(instance);
}

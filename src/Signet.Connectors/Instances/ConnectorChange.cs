using System.Text.Json.Nodes;

namespace Signet.Connectors.Instances;

/// <summary>What a PATCH of a connector sets (connectors.md 2.2); absent members are null and stay as they are.</summary>
public sealed record ConnectorChange
{
    /// <summary>Replaces the whole configuration.</summary>
    public JsonObject? Config { get; init; }

    /// <summary>Replaces all overrides.</summary>
    public JsonObject? Metadata { get; init; }

    public bool? SyncProfile { get; init; }

    public bool? EnableTokenStorage { get; init; }

    public bool IsEmpty => Config is null && Metadata is null && SyncProfile is null && EnableTokenStorage is null;
}

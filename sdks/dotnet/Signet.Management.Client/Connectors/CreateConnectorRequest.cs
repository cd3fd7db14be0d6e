using System.Text.Json.Nodes;

namespace Signet.Management.Client.Connectors;

/// <summary>Body of <c>POST /api/connectors</c>.</summary>
public sealed record CreateConnectorRequest(string ConnectorId)
{
    /// <summary>Proposed instance ID, so that the callback URI is known before saving.</summary>
    public string? Id { get; init; }

    /// <summary>Configuration.</summary>
    public JsonObject? Config { get; init; }

    /// <summary>Only for standard connectors.</summary>
    public ConnectorMetadata? Metadata { get; init; }

    /// <summary>Social only.</summary>
    public bool? SyncProfile { get; init; }

    /// <summary>Needs a vault key on the server.</summary>
    public bool? EnableTokenStorage { get; init; }
}

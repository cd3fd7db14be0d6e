using System.Text.Json.Nodes;

namespace Signet.Management.Client.Connectors;

/// <summary>Body of <c>PATCH /api/connectors/{id}</c>; null leaves a value as it is, objects are replaced as a whole.</summary>
public sealed record UpdateConnectorRequest
{
    /// <summary>Configuration.</summary>
    public JsonObject? Config { get; init; }

    /// <summary>Only for standard connectors.</summary>
    public ConnectorMetadata? Metadata { get; init; }

    /// <summary>Social only.</summary>
    public bool? SyncProfile { get; init; }

    /// <summary>Turning it off deletes the stored tokens.</summary>
    public bool? EnableTokenStorage { get; init; }
}

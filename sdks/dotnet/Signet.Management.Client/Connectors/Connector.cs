using System.Text.Json.Nodes;

namespace Signet.Management.Client.Connectors;

/// <summary>A configured connector: its row and the metadata of its factory.</summary>
public sealed record Connector : ConnectorFactory
{
    /// <summary>Factory ID.</summary>
    public required string ConnectorId { get; init; }

    /// <summary>Update name and avatar at each sign-in, not only at registration.</summary>
    public bool SyncProfile { get; init; }

    /// <summary>Keep the provider's tokens.</summary>
    public bool EnableTokenStorage { get; init; }

    /// <summary>Configuration, secrets included.</summary>
    public JsonObject Config { get; set; } = [];

    /// <summary>Overrides of the factory's metadata.</summary>
    public ConnectorMetadata Metadata { get; set; } = new();
}

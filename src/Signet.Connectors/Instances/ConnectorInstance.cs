using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Connectors.Social;

namespace Signet.Connectors.Instances;

/// <summary>A configured use of a factory (connectors.md 1.3).</summary>
/// <param name="Metadata">Factory metadata overwritten by <paramref name="Overrides"/>.</param>
/// <param name="Overrides">What is stored: <c>target</c>, <c>name</c>, <c>logo</c>, <c>logoDark</c>, each optional.</param>
public sealed record ConnectorInstance(string Id, ConnectorFactory Factory, JsonElement Config, ConnectorMetadata Metadata, JsonObject Overrides)
{
    /// <summary>Name and avatar follow the provider at every sign-in, not only at registration.</summary>
    public bool SyncProfile { get; init; }

    public bool EnableTokenStorage { get; init; }

    public string Target => Metadata.Target;

    public ConnectorType Type => Factory.Type;

    /// <summary>Whether verification keeps the provider's tokens (connectors.md 4.7).</summary>
    public bool StoresTokens => EnableTokenStorage && Metadata.IsTokenStorageSupported && Factory is SocialConnector;
}

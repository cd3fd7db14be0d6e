using System.Text.Json.Nodes;

namespace Signet.Management.Client.Connectors;

/// <summary>Body of <c>POST /api/connectors/{factoryId}/test</c>: one recipient and the configuration to try.</summary>
public sealed record TestConnectorRequest(JsonObject Config)
{
    /// <summary>For an SMS connector; digits only.</summary>
    public string? Phone { get; init; }

    /// <summary>For an e-mail connector.</summary>
    public string? Email { get; init; }
}

using System.Text.Json.Nodes;

namespace Signet.Connectors.Instances;

/// <summary>A connector to create (connectors.md 2.1); absent members are null.</summary>
/// <param name="FactoryId">For example <c>facebook-universal</c>.</param>
public sealed record NewConnector(string FactoryId)
{
    /// <summary>Proposed by the client, so that it could show the callback URI before saving.</summary>
    public string? Id { get; init; }

    public JsonObject? Config { get; init; }

    /// <summary>Overrides of <c>target</c>, <c>name</c>, <c>logo</c>, <c>logoDark</c>.</summary>
    public JsonObject? Metadata { get; init; }

    public bool SyncProfile { get; init; }

    public bool EnableTokenStorage { get; init; }
}

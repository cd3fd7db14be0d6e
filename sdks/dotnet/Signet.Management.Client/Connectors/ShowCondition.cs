using System.Text.Json.Nodes;

namespace Signet.Management.Client.Connectors;

/// <summary>Holds while the field <paramref name="TargetKey"/> has the expected value.</summary>
public sealed record ShowCondition(string TargetKey, JsonNode? ExpectValue = null);

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Signet.Connectors.Config;

/// <summary>One complaint about a configuration, in the shape of the <c>data</c> of <c>connector.invalid_config</c> (connectors.md 1.7).</summary>
/// <param name="Code">For example <c>invalid_type</c>, <c>too_small</c>, <c>invalid_enum_value</c>.</param>
/// <param name="Path">Property names and array indexes from the root of the configuration.</param>
public sealed record ConfigIssue(string Code, ImmutableArray<object> Path, string Message)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Expected { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Received { get; init; }
}

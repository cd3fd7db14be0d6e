using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Signet.Connectors.Forms;

/// <summary>One field of the set-up form in the Console (connectors.md 1.6). Serialises to the wire shape.</summary>
public sealed record FormItem
{
    [JsonConverter(typeof(JsonStringEnumConverter<FormItemType>))]
    public required FormItemType Type { get; init; }

    /// <summary>The property of <c>config</c> this field edits.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Placeholder { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tooltip { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Required { get; init; }

    /// <summary>Used when creating, never when editing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? DefaultValue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ShowCondition>? ShowConditions { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<SelectItem>? SelectItems { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsConfidential { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsDevFeature { get; init; }
}

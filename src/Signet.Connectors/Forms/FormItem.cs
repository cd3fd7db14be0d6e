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

    public string? Placeholder { get; init; }

    public string? Tooltip { get; init; }

    public bool? Required { get; init; }

    /// <summary>Used when creating, never when editing.</summary>
    public JsonElement? DefaultValue { get; init; }

    public ImmutableArray<ShowCondition>? ShowConditions { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<SelectItem>? SelectItems { get; init; }

    public bool? IsConfidential { get; init; }

    public bool? IsDevFeature { get; init; }
}

using System.Text.Json.Nodes;

namespace Signet.Management.Client.Connectors;

/// <summary>One field of a configuration form.</summary>
public sealed record FormItem
{
    /// <summary>Property of the configuration.</summary>
    public required string Key { get; init; }

    /// <summary>Text, MultilineText, Number, Switch, Select, MultiSelect or Json; anything else is treated as Text.</summary>
    public required string Type { get; init; }

    /// <summary>Field title.</summary>
    public string Label { get; set; } = "";

    /// <summary>Example value.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Help text; the caption of a switch.</summary>
    public string? Description { get; init; }

    /// <summary>Further help.</summary>
    public string? Tooltip { get; init; }

    /// <summary>Must be filled in when visible.</summary>
    public bool? Required { get; init; }

    /// <summary>Masks the value.</summary>
    public bool? IsConfidential { get; init; }

    /// <summary>Hidden unless development features are on.</summary>
    public bool? IsDevFeature { get; init; }

    /// <summary>Only for new connectors.</summary>
    public JsonNode? DefaultValue { get; init; }

    /// <summary>All must hold for the field to be visible.</summary>
    public IReadOnlyList<ShowCondition>? ShowConditions { get; init; }

    /// <summary>Choices of Select and MultiSelect.</summary>
    public IReadOnlyList<SelectItem>? SelectItems { get; init; }
}

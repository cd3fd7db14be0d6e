using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Signet.Connectors.Catalog;
using Signet.Connectors.Forms;

namespace Signet.Management.Connectors;

/// <summary>A connector factory on the wire (connectors.md 1.4): its metadata, without any configuration.</summary>
internal record ConnectorFactoryView
{
    protected ConnectorFactoryView(ConnectorFactory factory, ConnectorMetadata metadata)
    {
        Type = factory.Type;
        Id = metadata.Id;
        Target = metadata.Target;
        Platform = metadata.Platform;
        Name = metadata.Name;
        Description = metadata.Description;
        Logo = metadata.Logo;
        LogoDark = metadata.LogoDark;
        Readme = metadata.Readme;
        ConfigTemplate = metadata.ConfigTemplate;
        FormItems = metadata.FormItems.IsEmpty ? null : metadata.FormItems;
        CustomData = metadata.CustomData;
        IsStandard = metadata.IsStandard ? true : null;
        IsTokenStorageSupported = metadata.IsTokenStorageSupported ? true : null;
    }

    public ConnectorType Type { get; }

    public string Id { get; protected init; }

    public string Target { get; }

    public ConnectorPlatform? Platform { get; }

    public IReadOnlyDictionary<string, string> Name { get; }

    public IReadOnlyDictionary<string, string> Description { get; }

    public string Logo { get; }

    public string? LogoDark { get; }

    public string Readme { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ConfigTemplate { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<FormItem>? FormItems { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? CustomData { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsStandard { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsTokenStorageSupported { get; }

    /// <summary>Always false: demonstration factories belong to the hosted service.</summary>
    public bool IsDemo { get; }

    public static ConnectorFactoryView From(ConnectorFactory factory) => new(factory, factory.Metadata);
}

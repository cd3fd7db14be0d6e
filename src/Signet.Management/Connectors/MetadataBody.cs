using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Connectors;

/// <summary>What an instance of a standard connector overrides (connectors.md 1.3).</summary>
internal sealed record MetadataBody(
    [property: Optional, MaxLength(128)] string? Target = null,
    [property: Optional] Dictionary<string, string>? Name = null,
    [property: Optional, MaxLength(65536)] string? Logo = null,
    [property: Optional, MaxLength(65536)] string? LogoDark = null)
{
    /// <summary>Without empty members, as it is stored (1.7).</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["target"] = Target,
            ["name"] = Name is null ? null : new JsonObject(Name.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            ["logo"] = Logo,
            ["logoDark"] = LogoDark,
        };
        return ConnectorEditor.Clean(json);
    }
}

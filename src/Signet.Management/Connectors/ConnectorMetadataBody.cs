using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Connectors;

/// <summary>The overrides that a client may store (connectors.md 1.3); other keys are dropped.</summary>
internal sealed record ConnectorMetadataBody(
    [property: Optional, MaxLength(128)] string? Target = null,
    [property: Optional] Dictionary<string, string>? Name = null,
    [property: Optional, MaxLength(65536)] string? Logo = null,
    [property: MaxLength(65536)] string? LogoDark = null)
{
    /// <summary>A name needs an English text.</summary>
    public void Refine(IssueList issues)
    {
        if (Name is { Count: > 0 } && !Name.ContainsKey("en"))
        {
            issues.AddCustom("The name needs an English text.", "metadata", "name", "en");
        }
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        Add(json, "target", Target);
        if (Name is not null)
        {
            json["name"] = new JsonObject(Name.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
        }

        Add(json, "logo", Logo);
        Add(json, "logoDark", LogoDark);
        return json;
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}

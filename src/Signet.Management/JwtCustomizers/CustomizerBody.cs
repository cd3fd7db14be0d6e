using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Signet.Identity.Http.Validation;

namespace Signet.Management.JwtCustomizers;

/// <summary>A token customizer as it is sent. Unknown keys are refused.</summary>
[Strict]
internal sealed record CustomizerBody(
    [property: MinLength(1), MaxLength(CustomizerBody.MaxScriptLength)] string Script,
    [property: Optional] Dictionary<string, string>? EnvironmentVariables = null,
    [property: Optional] JsonObject? ContextSample = null,
    [property: Optional] JsonObject? TokenSample = null,
    [property: Optional] bool? BlockIssuanceOnError = null)
{
    internal const int MaxScriptLength = 64 * 1024;

    /// <summary>Only the members that were given.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["script"] = Script };
        if (EnvironmentVariables is not null)
        {
            json["environmentVariables"] = new JsonObject(EnvironmentVariables.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        }

        Add(json, "contextSample", ContextSample);
        Add(json, "tokenSample", TokenSample);
        if (BlockIssuanceOnError is { } blocks)
        {
            json["blockIssuanceOnError"] = blocks;
        }

        return json;
    }

    private static void Add(JsonObject json, string name, JsonObject? value)
    {
        if (value is not null)
        {
            json[name] = value.DeepClone();
        }
    }
}

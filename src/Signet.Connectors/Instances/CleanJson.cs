using System.Text.Json.Nodes;

namespace Signet.Connectors.Instances;

/// <summary>What is stored of a submitted object: keys whose value is <c>null</c>, <c>""</c>, <c>[]</c> or <c>{}</c> are left out, at every depth (connectors.md 1.7).</summary>
internal static class CleanJson
{
    public static JsonObject Of(JsonObject value)
    {
        var clean = new JsonObject();
        foreach (var (key, member) in value)
        {
            if (Node(member) is { } kept)
            {
                clean[key] = kept;
            }
        }

        return clean;
    }

    private static JsonNode? Node(JsonNode? node) => node switch
    {
        JsonObject value => Of(value) is { Count: > 0 } kept ? kept : null,
        JsonArray { Count: 0 } => null,
        JsonArray array => new JsonArray([.. array.Select(item => item is JsonObject value ? Of(value) : item?.DeepClone())]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length == 0 => null,
        _ => node?.DeepClone(),
    };
}

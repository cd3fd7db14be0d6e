using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Signet.Identity.Http.Validation;

/// <summary>One validation failure in the wire shape of zod 3: <c>code</c>, its extra fields, <c>path</c>, <c>message</c> (management.md 5.3).</summary>
/// <param name="Code">For example <c>invalid_type</c>.</param>
/// <param name="Fields">The extra fields of the code, in wire order.</param>
/// <param name="Path">Keys (string) and indices (int) that lead to the value.</param>
public sealed record Issue(string Code, ImmutableArray<KeyValuePair<string, JsonNode?>> Fields, ImmutableArray<object> Path, string Message)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["code"] = Code };
        foreach (var (name, value) in Fields)
        {
            json[name] = value?.DeepClone();
        }

        json["path"] = new JsonArray([.. Path.Select(segment => JsonSerializer.SerializeToNode(segment))]);
        json["message"] = Message;
        return json;
    }

    /// <summary>The issue as one line of <c>details</c>.</summary>
    internal string ToLine()
    {
        var text = Code == "invalid_type"
            ? $"expected {Field("expected")}, received {Field("received")}"
            : Message;
        return $"At \"{string.Join('.', Path)}\" ({Code}): {text}";
    }

    private string Field(string name) => Fields.FirstOrDefault(field => field.Key == name).Value?.ToString() ?? "";
}

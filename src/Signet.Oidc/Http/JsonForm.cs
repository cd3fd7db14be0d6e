using System.Text.Json;

namespace Signet.Oidc.Http;

/// <summary>A flat JSON object as form parameters; an array of strings repeats the parameter.</summary>
internal static class JsonForm
{
    /// <summary>Null when the value is no object, or holds <c>null</c>, objects, nested arrays, text that is no Unicode, or too much.</summary>
    public static List<KeyValuePair<string, string>>? Flatten(JsonElement root)
    {
        try
        {
            return root.ValueKind == JsonValueKind.Object ? FlattenObject(root) : null;
        }
        catch (InvalidOperationException)
        {
            // The document is JSON, and only reading a name or a value shows that it holds half a surrogate pair.
            return null;
        }
    }

    private static List<KeyValuePair<string, string>>? FlattenObject(JsonElement root)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var member in root.EnumerateObject())
        {
            if (!TryAdd(values, member.Name, member.Value))
            {
                return null;
            }
        }

        return values;
    }

    private static bool TryAdd(List<KeyValuePair<string, string>> values, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().All(item => item.ValueKind != JsonValueKind.Array && TryAdd(values, name, item));
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
        if (text is null || values.Count == FormDecoder.MaxParameters)
        {
            return false;
        }

        values.Add(new(name, text));
        return true;
    }
}

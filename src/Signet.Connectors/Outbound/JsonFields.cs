using System.Text.Json;

namespace Signet.Connectors.Outbound;

/// <summary>Reads members of untrusted JSON; a member of another type or null counts as absent.</summary>
internal static class JsonFields
{
    public static string? Text(this JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String
            ? member.GetString()
            : null;

    public static JsonElement? Object(this JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.Object
            ? member
            : null;

    public static long? Number(this JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var member)
            && member.ValueKind is JsonValueKind.Number && member.TryGetInt64(out var number)
            ? number
            : null;
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Signet.Identity.AuditLogs;

/// <summary>What never reaches an audit row (management.md 15.4).</summary>
internal static class AuditMask
{
    private const string Mask = "******";

    private static readonly string[] _maskedParts = ["secret", "password", "apikey", "privatekey", "credential", "cookie"];
    private static readonly string[] _maskedNames = ["authorization", "xfunctionskey", "token"];
    private static readonly string[] _clearNames = ["passwordverified", "haspassword"];

    public static void WriteMembers(Utf8JsonWriter writer, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            var key = Fold(name);
            if (IsDropped(key))
            {
                continue;
            }

            writer.WritePropertyName(WithoutNul(name));
            if (value is not null && IsMasked(key))
            {
                writer.WriteStringValue(Mask);
            }
            else
            {
                WriteValue(writer, value);
            }
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject members:
                writer.WriteStartObject();
                WriteMembers(writer, members);
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValue text when text.TryGetValue<string>(out var s):
                writer.WriteStringValue(WithoutNul(s));
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static bool IsMasked(string key) =>
        !_clearNames.Contains(key) && (_maskedNames.Contains(key) || key.EndsWith("token", StringComparison.Ordinal) || _maskedParts.Any(part => key.Contains(part, StringComparison.Ordinal)));

    private static bool IsDropped(string key) =>
        key.StartsWith("script", StringComparison.Ordinal) || key.EndsWith("script", StringComparison.Ordinal) || key.Contains("environmentvariables", StringComparison.Ordinal);

    private static string Fold(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string WithoutNul(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Signet.Oidc.Wire;

/// <summary>Writes members of an object that were computed elsewhere.</summary>
internal static class JsonMembers
{
    public static void Write(Utf8JsonWriter writer, string name, JsonNode? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}

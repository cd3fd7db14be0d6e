using System.Text.Json;
using System.Text.Json.Serialization;

namespace Signet.Management.Users;

/// <summary>A text that is written as null when it is null, in a member that is otherwise left out.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record JsonNullable(string? Text)
{
    internal sealed class Converter : JsonConverter<JsonNullable>
    {
        public override JsonNullable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString());

        public override void Write(Utf8JsonWriter writer, JsonNullable value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Signet.Identity.Json;

/// <summary>Maps a JSON-shaped property to one text column, compared by its text.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)!),
            new ValueComparer<T>(
                (left, right) => Write(left) == Write(right),
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => Read<T>(Write(value))!));
        return property;
    }

    private static string Write<T>(T value) => value switch
    {
        JsonNode node => node.ToJsonString(SignetJson.Options),
        _ => JsonSerializer.Serialize(value, SignetJson.Options),
    };

    private static T? Read<T>(string text) => JsonSerializer.Deserialize<T>(text, SignetJson.Options);
}

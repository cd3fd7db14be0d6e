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
        property.HasConversion(Of<T>.Converter, Of<T>.Comparer);
        return property;
    }

    private static string Write<T>(T value) => value switch
    {
        JsonNode node => node.ToJsonString(SignetJson.Options),
        _ => JsonSerializer.Serialize(value, SignetJson.Options),
    };

    private static T? Read<T>(string text) => JsonSerializer.Deserialize<T>(text, SignetJson.Options);

    /// <summary>One of each per type, not per column: each that is used is compiled.</summary>
    private static class Of<T>
    {
        public static readonly ValueConverter<T, string> Converter = new(value => Write(value), text => Read<T>(text)!);

        public static readonly ValueComparer<T> Comparer = new(
            (left, right) => Write(left) == Write(right),
            value => Write(value).GetHashCode(StringComparison.Ordinal),
            value => Read<T>(Write(value))!);
    }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Signet.Connectors.Catalog;

/// <summary>Builds the language tag to text maps of connectors.md 1.2.</summary>
internal static class LocalizedText
{
    public static ImmutableSortedDictionary<string, string> English(string text) => Of(("en", text));

    /// <summary>From stored JSON; members that are no text are left out.</summary>
    public static ImmutableSortedDictionary<string, string> From(JsonObject texts) => texts
        .Where(entry => entry.Value is JsonValue value && value.TryGetValue<string>(out _))
        .ToImmutableSortedDictionary(entry => entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, string> Of(params ReadOnlySpan<(string Tag, string Text)> entries)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (tag, text) in entries)
        {
            builder.Add(tag, text);
        }

        return builder.ToImmutable();
    }
}

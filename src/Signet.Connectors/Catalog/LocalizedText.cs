using System.Collections.Immutable;

namespace Signet.Connectors.Catalog;

/// <summary>Builds the language tag to text maps of connectors.md 1.2.</summary>
internal static class LocalizedText
{
    public static ImmutableSortedDictionary<string, string> English(string text) => Of(("en", text));

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

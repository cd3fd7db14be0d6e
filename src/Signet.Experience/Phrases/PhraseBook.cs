using System.Collections.Frozen;
using System.Text.Json;

namespace Signet.Experience.Phrases;

/// <summary>The built-in languages, one resource file each (<c>Phrases/en.json</c>), and what a tenant changed in them.</summary>
public static class PhraseBook
{
    public const string Fallback = "en";

    private static readonly FrozenDictionary<string, PhraseSet> _builtIn = new[] { "en", "th" }
        .ToFrozenDictionary(language => language, Load, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> BuiltInLanguages { get; } = [.. _builtIn.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// experience.md 17.7: each candidate as an exact custom language, an exact built-in one, a built-in one of the same
    /// base language, a custom one of the same base language; finally English.
    /// </summary>
    public static string Choose(IEnumerable<string> candidates, IReadOnlyCollection<string> customLanguages)
    {
        foreach (var tag in candidates.Where(LanguageTags.IsWellFormed))
        {
            var match = Exact(customLanguages, tag) ?? Exact(BuiltInLanguages, tag) ?? SameBase(BuiltInLanguages, tag) ?? SameBase(customLanguages, tag);
            if (match is not null)
            {
                return match;
            }
        }

        return Fallback;
    }

    /// <summary>The texts of a language; <paramref name="custom"/> is the tenant's translation object, its empty strings count as absent.</summary>
    public static PhraseSet Get(string language, JsonElement? custom = null)
    {
        var builtIn = _builtIn.GetValueOrDefault(language) ?? _builtIn[SameBase(BuiltInLanguages, language) ?? Fallback];
        if (custom is not { ValueKind: JsonValueKind.Object } translation)
        {
            return builtIn;
        }

        var texts = builtIn.Keys.ToDictionary(key => key, key => builtIn[key], StringComparer.Ordinal);
        foreach (var (key, text) in Flatten(translation, "").Where(pair => pair.Text.Length > 0))
        {
            texts[key] = text;
        }

        return new PhraseSet(language, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static PhraseSet Load(string language)
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream($"Phrases/{language}.json")
            ?? throw new InvalidOperationException($"The phrases of {language} are not embedded.");
        using var document = JsonDocument.Parse(stream);
        return new PhraseSet(language, Flatten(document.RootElement, "").ToFrozenDictionary(pair => pair.Key, pair => pair.Text, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Key, string Text)> Flatten(JsonElement element, string prefix)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var nested in Flatten(property.Value, $"{prefix}{property.Name}."))
                {
                    yield return nested;
                }
            }
            else if (property.Value.ValueKind == JsonValueKind.String)
            {
                yield return ($"{prefix}{property.Name}", property.Value.GetString()!);
            }
        }
    }

    private static string? Exact(IEnumerable<string> languages, string tag) =>
        languages.FirstOrDefault(language => language.Equals(tag, StringComparison.OrdinalIgnoreCase));

    private static string? SameBase(IEnumerable<string> languages, string tag) =>
        languages.FirstOrDefault(language => LanguageTags.Base(language).Equals(LanguageTags.Base(tag), StringComparison.OrdinalIgnoreCase));
}

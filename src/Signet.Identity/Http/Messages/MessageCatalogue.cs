using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Signet.Identity.Errors;

namespace Signet.Identity.Http.Messages;

/// <summary>The localised text of every error code: one embedded JSON file per language (management.md 5.2).</summary>
public static class MessageCatalogue
{
    private const string Prefix = "Signet.Identity.Http.Messages.";
    private const string Suffix = ".json";

    private static readonly FrozenDictionary<string, Lazy<FrozenDictionary<string, string>>> _texts = Load();

    /// <summary>Languages that have a file, in canonical casing; looked up without regard to case.</summary>
    public static FrozenSet<string> Languages { get; } = _texts.Keys.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every code that has a text in a language.</summary>
    public static IEnumerable<string> Codes(string language) => _texts[language].Value.Keys;

    public static string Text(ApiError error, string language)
    {
        var template = Template(error.Code, language) ?? Template(error.Code, LanguageChoice.Fallback) ?? error.Code;
        return Fill(template, error.MessageValues);
    }

    private static string? Template(string code, string language) =>
        _texts.TryGetValue(language, out var texts) ? texts.Value.GetValueOrDefault(code) : null;

    private static string Fill(string template, IReadOnlyDictionary<string, string>? values)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }

        var text = new StringBuilder(template.Length + 32);
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            text.Append(template, position, open - position);
            text.Append(values?.GetValueOrDefault(template[(open + 1)..close]));
            position = close + 1;
        }

        return text.Append(template, position, template.Length - position).ToString().TrimEnd();
    }

    private static FrozenDictionary<string, Lazy<FrozenDictionary<string, string>>> Load()
    {
        var assembly = typeof(MessageCatalogue).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .ToFrozenDictionary(
                name => name[Prefix.Length..^Suffix.Length],
                name => new Lazy<FrozenDictionary<string, string>>(() => Read(name)),
                StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> Read(string resource)
    {
        using var stream = typeof(MessageCatalogue).Assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

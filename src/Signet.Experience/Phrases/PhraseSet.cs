using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Signet.Experience.Phrases;

/// <summary>The texts of one language, by dotted key (<c>sign_in.title</c>); English fills what a custom language leaves out.</summary>
public sealed class PhraseSet
{
    private readonly FrozenDictionary<string, string> _texts;

    internal PhraseSet(string language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>BCP 47 tag, for <c>lang</c> and <c>Content-Language</c>.</summary>
    public string Language { get; }

    public string Direction => LanguageTags.IsRightToLeft(Language) ? "rtl" : "ltr";

    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The raw text; a missing key is a bug and shows as the key.</summary>
    public string this[string key] => _texts.GetValueOrDefault(key, key);

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The text with <c>{{name}}</c> filled in.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace("{{" + name + "}}", Isolate(value ?? ""), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The text cut at its placeholders, for sentences with links inside: text, name, text, name, text.</summary>
    public string[] Split(string key) => this[key].Split(["{{", "}}"], StringSplitOptions.None);

    /// <summary>Nested, as <c>GET /api/.well-known/phrases</c> gives it below <c>translation</c>.</summary>
    public JsonObject ToJson()
    {
        var root = new JsonObject();
        foreach (var (key, text) in _texts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var path = key.Split('.');
            var node = root;
            foreach (var step in path[..^1])
            {
                node = (JsonObject)(node[step] ??= new JsonObject());
            }

            node[path[^1]] = text;
        }

        return root;
    }

    // A Latin name inside a right-to-left sentence must not turn the sentence around.
    private string Isolate(string value) => LanguageTags.IsRightToLeft(Language) ? $"\u2068{value}\u2069" : value;
}

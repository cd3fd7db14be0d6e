using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Signet.Identity.Http.Searching;

/// <summary>
/// Regular expressions that clients send. Only those that .NET can match in linear time are accepted: no back references, no look-around.
/// PostgreSQL matches them itself; SQLite calls <see cref="IsMatch"/>.
/// </summary>
public static class SearchPattern
{
    private const int MaxCached = 64;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly ConcurrentDictionary<string, Regex> _cache = new(StringComparer.Ordinal);

    /// <summary>SQLite's <c>REGEXP</c>.</summary>
    public static bool IsMatch(string pattern, string input)
    {
        if (_cache.TryGetValue(pattern, out var regex))
        {
            return regex.IsMatch(input);
        }

        if (_cache.Count >= MaxCached)
        {
            _cache.Clear();
        }

        return _cache.GetOrAdd(pattern, text => new Regex(text, Options)).IsMatch(input);
    }

    internal static bool IsUsable(string pattern)
    {
        try
        {
            _ = new Regex(pattern, Options);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // The constructor is the only judge of a pattern that .NET offers.
            return false;
        }
    }

    internal static string Of(SearchTerm term) => term.Mode switch
    {
        SearchMode.Like => Like(term.Values[0]),
        SearchMode.SimilarTo => Similar(term.Values[0]),
        SearchMode.Posix => term.Values[0],
        SearchMode.Exact => $"^{Regex.Escape(term.Values[0])}$",
        _ => term.Values[0],
    };

    /// <summary>A LIKE pattern that does not end in a lone escape, which PostgreSQL refuses: the last backslash then means itself.</summary>
    internal static string Closed(string like) => (like.Length - like.TrimEnd('\\').Length) % 2 == 0 ? like : like + '\\';

    /// <summary>A LIKE pattern as a regular expression: <c>%</c>, <c>_</c> and backslash as the escape.</summary>
    private static string Like(string like) => Translate(like, (text, character) => text.Append(Regex.Escape(character.ToString())));

    /// <summary>A SIMILAR TO pattern: like LIKE, with <c>| * + ? { } ( ) [ ]</c> as in regular expressions.</summary>
    private static string Similar(string similar) => Translate(similar, (text, character) => text.Append(character is '.' or '^' or '$'
        ? Regex.Escape(character.ToString())
        : character));

    private static string Translate(string pattern, Action<StringBuilder, char> append)
    {
        var text = new StringBuilder("^(?:");
        for (var index = 0; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '%':
                    text.Append(".*");
                    break;
                case '_':
                    text.Append('.');
                    break;
                case '\\' when index + 1 < pattern.Length:
                    text.Append(Regex.Escape(pattern[++index].ToString()));
                    break;
                default:
                    append(text, pattern[index]);
                    break;
            }
        }

        return text.Append(")$").ToString();
    }
}

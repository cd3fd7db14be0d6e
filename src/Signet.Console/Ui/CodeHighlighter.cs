using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Signet.Console.Ui;

/// <summary>Colours comments, strings, numbers, keywords and calls; enough for guides, and never wrong about the text itself.</summary>
internal static partial class CodeHighlighter
{
    private static readonly FrozenSet<string> _keywords = new[]
    {
        "and", "as", "async", "await", "break", "builder", "case", "class", "const", "def", "elif", "else", "except", "export", "false", "False",
        "finally", "for", "from", "function", "global", "if", "import", "in", "is", "lambda", "let", "namespace", "new", "none", "None", "not", "null",
        "or", "pass", "private", "public", "raise", "return", "self", "static", "string", "this", "throw", "true", "True", "try", "using", "var",
        "void", "while", "with", "yield", "curl", "pip", "dotnet", "export", "npm", "flask",
    }.Distinct().ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<IReadOnlyList<CodeToken>> Lines(string code, string language) =>
        code.Split('\n').Select(line => language is "text" ? [new CodeToken(line, null)] : Tokens(line, language));

    private static List<CodeToken> Tokens(string line, string language)
    {
        var tokens = new List<CodeToken>();
        var position = 0;
        foreach (var match in TokenPattern().EnumerateMatches(line))
        {
            if (match.Index > position)
            {
                tokens.Add(new CodeToken(line[position..match.Index], null));
            }

            var text = line.Substring(match.Index, match.Length);
            position = match.Index + match.Length;
            tokens.Add(new CodeToken(text, Kind(text, line.AsSpan(position), language)));
        }

        if (position < line.Length)
        {
            tokens.Add(new CodeToken(line[position..], null));
        }

        return tokens;
    }

    private static string? Kind(string text, ReadOnlySpan<char> rest, string language) => text[0] switch
    {
        '#' => language is "python" or "bash" ? "code-comment" : null,
        '/' => language is "csharp" or "js" ? "code-comment" : null,
        '"' or '\'' => "code-string",
        '@' => "code-name",
        >= '0' and <= '9' => "code-number",
        _ when _keywords.Contains(text) => "code-key",
        _ when rest.StartsWith("(") => "code-name",
        _ => null,
    };

    [GeneratedRegex("""#.*$|//.*$|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|@[A-Za-z_][\w.]*|\b\d[\d_.]*\b|[A-Za-z_]\w*""", RegexOptions.CultureInvariant)]
    private static partial Regex TokenPattern();
}

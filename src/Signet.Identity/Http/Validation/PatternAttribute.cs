using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Signet.Identity.Http.Validation;

/// <summary>
/// A regular expression as the contract spells it, that is in JavaScript's sense: <c>\w</c> and <c>\d</c> are ASCII (outside of brackets) and a
/// final <c>$</c> is the very end. Matched in linear time.
/// </summary>
public sealed class PatternAttribute([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) : StringCheckAttribute
{
    private readonly Lazy<Regex> _regex = new(() => new Regex(Translate(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    public string Pattern => pattern;

    public override void Check(string value, IssueList issues)
    {
        if (!_regex.Value.IsMatch(value))
        {
            issues.Add("invalid_string", "Invalid", ("validation", "regex"));
        }
    }

    // .NET takes letters and digits of every script, and lets $ match before a final line feed.
    private static string Translate(string pattern)
    {
        var ascii = pattern.Replace(@"\w", "[0-9A-Z_a-z]", StringComparison.Ordinal).Replace(@"\d", "[0-9]", StringComparison.Ordinal);
        return ascii.EndsWith('$') ? ascii[..^1] + @"\z" : ascii;
    }
}

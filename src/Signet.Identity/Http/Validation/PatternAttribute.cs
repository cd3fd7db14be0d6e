using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Signet.Identity.Http.Validation;

/// <summary>A regular expression that the whole contract spells with anchors; matched in linear time.</summary>
public sealed class PatternAttribute([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) : StringCheckAttribute
{
    private readonly Lazy<Regex> _regex = new(() => new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    public string Pattern => pattern;

    public override void Check(string value, IssueList issues)
    {
        if (!_regex.Value.IsMatch(value))
        {
            issues.Add("invalid_string", "Invalid", ("validation", "regex"));
        }
    }
}

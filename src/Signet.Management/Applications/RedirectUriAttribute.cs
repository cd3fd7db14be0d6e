using System.Text.RegularExpressions;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Applications;

/// <summary>A redirect URI that may be registered (management.md 10.2): http(s) or a custom scheme, wildcards only in host labels and path of http(s).</summary>
internal sealed partial class RedirectUriAttribute : StringCheckAttribute
{
    // Schemes that a browser executes or opens locally instead of handing over to an application.
    private static readonly string[] _forbiddenSchemes = ["javascript", "data", "vbscript", "file", "blob", "about", "view-source"];

    public override void Check(string value, IssueList issues)
    {
        if (!IsAllowed(value))
        {
            issues.Add("invalid_string", "Invalid url", ("validation", "url"));
        }
    }

    private static bool IsAllowed(string value)
    {
        if (value.Length > 2048 || value.Any(c => char.IsControl(c) || c is ' ' or '\\') || Scheme().Match(value) is not { Success: true } scheme)
        {
            return false;
        }

        return scheme.Groups[1].Value is "http" or "https"
            ? IsWeb(value)
            : !_forbiddenSchemes.Contains(scheme.Groups[1].Value) && !value.Contains('*', StringComparison.Ordinal)
                && Uri.TryCreate(value, UriKind.Absolute, out var custom) && custom.Fragment.Length == 0;
    }

    private static bool IsWeb(string value)
    {
        var parts = Web().Match(value);
        if (!parts.Success || HasDotSegment(parts.Groups["path"].Value) || !Uri.TryCreate(value.Replace("*", "wildcard", StringComparison.Ordinal), UriKind.Absolute, out _))
        {
            return false;
        }

        var host = parts.Groups["host"].Value;
        return !host.Contains('*', StringComparison.Ordinal) || host.Contains('.', StringComparison.Ordinal);
    }

    private static bool HasDotSegment(string path) => path.Split('/').Any(segment =>
        segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..");

    [GeneratedRegex(@"^([a-z][a-z0-9+_.\-]*):", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^https?://(?:(?<host>[^/?#@\[\]:]+)|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?(?<path>/[^?#]*)?(?:\?[^#*]*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Web();
}

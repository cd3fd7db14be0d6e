using System.Collections.Frozen;

namespace Signet.Oidc.Clients;

/// <summary>Wildcards in the host of a redirect URI (section 2.7): label by label, never across the registrable domain.</summary>
internal static class HostPattern
{
    // Names under which strangers register: a bare "*" directly below one would match anybody's site.
    private static readonly FrozenSet<string> _sharedSuffixes = FrozenSet.ToFrozenSet(
    [
        "azurewebsites.net", "cloudfront.net", "firebaseapp.com", "fly.dev", "github.io", "gitlab.io", "herokuapp.com",
        "netlify.app", "ngrok.app", "ngrok.io", "onrender.com", "pages.dev", "repl.co", "run.app", "surge.sh", "vercel.app",
        "web.app", "workers.dev",
    ]);

    private static readonly FrozenSet<string> _secondLevelSuffixes = FrozenSet.ToFrozenSet(
        ["ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "id", "in", "info", "ltd", "me", "mil", "ne", "net", "nom", "or", "org", "plc", "sch"]);

    /// <summary>The wildcard stays inside a domain that one party owns.</summary>
    public static bool IsSafe(string pattern)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal))
        {
            return true;
        }

        var labels = pattern.ToLowerInvariant().Split('.');
        if (labels.Length < 3 || labels.Contains("") || labels[^1].Contains('*', StringComparison.Ordinal) || labels[^2].Contains('*', StringComparison.Ordinal))
        {
            return false;
        }

        return !IsAddress(labels[^1]) && (!IsBare(labels[^3]) || !IsPublicSuffix(labels[^2], labels[^1]));
    }

    public static bool Matches(string pattern, string host)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal))
        {
            return string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase);
        }

        var patternLabels = pattern.Split('.');
        var hostLabels = host.Split('.');
        return patternLabels.Length == hostLabels.Length
            && patternLabels.Zip(hostLabels).All(pair => MatchesLabel(pair.First, pair.Second));
    }

    // URL Standard: a host that ends in a number is an IPv4 address, where the owner is at the left.
    private static bool IsAddress(string top) => char.IsAsciiDigit(top[0]);

    private static bool IsBare(string label) => label.All(c => c == '*');

    private static bool IsPublicSuffix(string second, string top) =>
        (top.Length == 2 && _secondLevelSuffixes.Contains(second)) || _sharedSuffixes.Contains(second + "." + top);

    private static bool MatchesLabel(string pattern, string label) =>
        label.AsSpan().IndexOfAnyExcept(_labelCharacters) < 0 && Wildcard.Matches(pattern, label, minimum: 1, StringComparison.OrdinalIgnoreCase);

    private static readonly System.Buffers.SearchValues<char> _labelCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
}

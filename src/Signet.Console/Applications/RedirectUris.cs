using System.Text.RegularExpressions;
using Signet.Management.Client.Applications;

namespace Signet.Console.Applications;

/// <summary>What the server accepts as a redirect URI (management.md section 10.2), told before saving.</summary>
internal static partial class RedirectUris
{
    /// <summary>The reason why the value would be refused, or null.</summary>
    public static string? Check(string value, ApplicationType type)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "Enter a URI or remove this row.";
        }

        if (value.Any(char.IsWhiteSpace))
        {
            return "A URI has no blanks.";
        }

        var withoutWildcards = value.Replace('*', 'w');
        if (!SchemePattern().IsMatch(value) || !Uri.TryCreate(withoutWildcards, UriKind.Absolute, out var uri))
        {
            return type is ApplicationType.Native
                ? "Enter an absolute URI, for example com.example.app://callback."
                : "Enter an absolute URI, for example https://app.example.com/callback.";
        }

        return CheckParts(value, uri, type);
    }

    /// <summary>Something the server accepts but that deserves a second look, or null.</summary>
    public static string? Warn(IEnumerable<string> values, ApplicationType type)
    {
        var list = values.ToList();
        if (list.Any(value => value.Contains('*', StringComparison.Ordinal)))
        {
            return "A wildcard accepts every matching address. Use it for preview deployments only, never in production.";
        }

        return list.Where(value => Uri.TryCreate(value, UriKind.Absolute, out _)).Any(value => IsWeb(value) == type is ApplicationType.Native)
            ? type is ApplicationType.Native
                ? "Native apps usually use a custom scheme; an http address works only where the app listens on it."
                : "Web apps use http or https; a custom scheme opens an app on the device instead."
            : null;
    }

    /// <summary>An origin without a path, for cross-origin requests.</summary>
    public static string? CheckOrigin(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "Enter an origin or remove this row.";
        }

        return Uri.TryCreate(value, UriKind.Absolute, out var uri) && IsWeb(value) && uri.PathAndQuery is "/" && uri.Fragment is ""
            ? null
            : "Enter an origin without a path, for example https://app.example.com.";
    }

    private static string? CheckParts(string value, Uri uri, ApplicationType type)
    {
        if (uri.Fragment.Length > 0 || value.Contains('#', StringComparison.Ordinal))
        {
            return "A redirect URI has no fragment (#).";
        }

        if (DotSegmentPattern().IsMatch(value))
        {
            return "The path may not contain . or .. segments.";
        }

        if (!value.Contains('*', StringComparison.Ordinal))
        {
            return null;
        }

        return type is ApplicationType.Native || !IsWeb(value) || uri.Query.Length > 0 || uri.UserInfo.Length > 0 || !uri.Host.Contains('.', StringComparison.Ordinal)
            ? "A wildcard is allowed only in the host or path of an http or https URI with a real domain."
            : null;
    }

    private static bool IsWeb(string value) =>
        value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[a-z][a-z0-9+_.\-]*:/?/?[^/]", RegexOptions.CultureInvariant)]
    private static partial Regex SchemePattern();

    [GeneratedRegex(@"/\.{1,2}(/|$|\?)|%2e", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DotSegmentPattern();
}

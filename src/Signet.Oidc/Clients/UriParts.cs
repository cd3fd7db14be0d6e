namespace Signet.Oidc.Clients;

/// <summary>
/// A URI cut at its delimiters and otherwise untouched. <see cref="Uri"/> would normalise, and what is normalised is not what the
/// browser follows (security.md part 2, class A).
/// </summary>
internal readonly record struct UriParts(string Scheme, string Host, string? Port, string Path, string Query, string? Fragment)
{
    /// <summary>Null for a URI without authority, with user info, or with characters that browsers treat specially.</summary>
    public static UriParts? Split(string uri)
    {
        var scheme = uri.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0 || HasUnsafeCharacter(uri))
        {
            return null;
        }

        var rest = uri.AsSpan(scheme + 3);
        var hash = rest.IndexOf('#');
        var fragment = hash < 0 ? null : rest[hash..].ToString();
        rest = hash < 0 ? rest : rest[..hash];
        var question = rest.IndexOf('?');
        var query = question < 0 ? "" : rest[question..].ToString();
        rest = question < 0 ? rest : rest[..question];
        var slash = rest.IndexOf('/');
        var path = slash < 0 ? "/" : rest[slash..].ToString();
        var authority = slash < 0 ? rest : rest[..slash];
        return SplitAuthority(authority) is var (host, port)
            ? new UriParts(uri[..scheme], host, port, path, query, fragment)
            : null;
    }

    public int EffectivePort => Port is null ? DefaultPort : int.Parse(Port, System.Globalization.CultureInfo.InvariantCulture);

    private int DefaultPort => Scheme switch { "http" => 80, "https" => 443, _ => -1 };

    private static (string Host, string? Port)? SplitAuthority(ReadOnlySpan<char> authority)
    {
        if (authority.IsEmpty || authority.Contains('@'))
        {
            return null;
        }

        var colon = authority.LastIndexOf(':');
        if (colon < 0 || authority[colon..].Contains(']'))
        {
            return (authority.ToString(), null);
        }

        var port = authority[(colon + 1)..];
        return colon > 0 && port.Length is > 0 and <= 5 && port.IndexOfAnyExceptInRange('0', '9') < 0
            ? (authority[..colon].ToString(), port.ToString())
            : null;
    }

    private static bool HasUnsafeCharacter(string uri)
    {
        foreach (var c in uri)
        {
            if (c is <= ' ' or '\\' or '\u007f' or > '~')
            {
                return true;
            }
        }

        return false;
    }
}

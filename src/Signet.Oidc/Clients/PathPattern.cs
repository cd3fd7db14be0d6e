namespace Signet.Oidc.Clients;

/// <summary>Wildcards in the path of a redirect URI (section 2.7).</summary>
internal static class PathPattern
{
    public static bool Matches(string pattern, string path) => Wildcard.Matches(pattern, path, minimum: 0, StringComparison.Ordinal);

    /// <summary>
    /// True for <c>.</c> and <c>..</c>, however written: the browser would leave the registered path. Double encoding and
    /// path parameters (<c>..;/</c>) are resolved by some servers and therefore refused too.
    /// </summary>
    public static bool HasDotSegment(string path)
    {
        var decoded = Uri.UnescapeDataString(Uri.UnescapeDataString(path));
        foreach (var segment in decoded.Split('/', '\\'))
        {
            var semicolon = segment.IndexOf(';', StringComparison.Ordinal);
            if ((semicolon < 0 ? segment : segment[..semicolon]) is "." or "..")
            {
                return true;
            }
        }

        return false;
    }
}

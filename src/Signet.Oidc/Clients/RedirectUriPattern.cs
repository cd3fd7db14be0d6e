namespace Signet.Oidc.Clients;

/// <summary>
/// A registered redirect URI (section 2.7 with security.md 1.14): exact ordinal equality, except for <c>*</c> in host or path and,
/// for native clients, the port of a loopback address (RFC 8252 section 7.3).
/// </summary>
internal sealed class RedirectUriPattern
{
    private static readonly string[] _loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

    private readonly string _registered;
    private readonly UriParts? _parts;
    private readonly bool _hasWildcard;

    private RedirectUriPattern(string registered)
    {
        _registered = registered;
        _parts = UriParts.Split(registered);
        _hasWildcard = registered.Contains('*', StringComparison.Ordinal);
    }

    public static RedirectUriPattern Parse(string registered) => new(registered);

    public bool Matches(string requested, bool ignoreLoopbackPort)
    {
        if (requested.Contains('*', StringComparison.Ordinal))
        {
            return false;
        }

        if (_hasWildcard)
        {
            return MatchesWildcard(requested);
        }

        return string.Equals(requested, _registered, StringComparison.Ordinal)
            || (ignoreLoopbackPort && MatchesLoopback(requested));
    }

    /// <summary>Whether a page of this origin may call the token endpoint (section 16); the last host labels may be wild here.</summary>
    public bool MatchesOrigin(string origin)
    {
        if (!_registered.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && !_registered.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        {
            // The origin of an app with a custom scheme is opaque.
            return origin == "null";
        }

        return _parts is { } pattern && UriParts.Split(origin) is { Path: "/", Query: "", Fragment: null } parts
            && parts.Scheme == pattern.Scheme
            && parts.EffectivePort == pattern.EffectivePort
            && HostPattern.Matches(pattern.Host, parts.Host);
    }

    private bool MatchesLoopback(string requested) =>
        _parts is { Scheme: "http" } registered
        && UriParts.Split(requested) is { Scheme: "http" } parts
        && _loopbackHosts.Contains(parts.Host, StringComparer.Ordinal)
        && parts with { Port = null } == registered with { Port = null };

    private bool MatchesWildcard(string requested) =>
        _parts is { Scheme: "http" or "https" } pattern
        && UriParts.Split(requested) is { } parts
        && parts.Scheme == pattern.Scheme
        && parts.EffectivePort == pattern.EffectivePort
        && HostPattern.IsSafe(pattern.Host)
        && HostPattern.Matches(pattern.Host, parts.Host)
        && !PathPattern.HasDotSegment(parts.Path)
        && PathPattern.Matches(pattern.Path, parts.Path)
        && parts.Query == pattern.Query
        && parts.Fragment == pattern.Fragment;
}

namespace Signet.Oidc.Clients;

/// <summary>What the host needs to know about redirect URIs before it accepts them (section 2.7).</summary>
public static class RedirectUriRules
{
    /// <summary>False for a wildcard that no requested URI could ever match, e.g. one across the registrable domain.</summary>
    public static bool CanMatch(string registered)
    {
        ArgumentNullException.ThrowIfNull(registered);
        return !registered.Contains('*', StringComparison.Ordinal)
            || (UriParts.Split(registered) is { Scheme: "http" or "https" } parts && HostPattern.IsSafe(parts.Host));
    }
}

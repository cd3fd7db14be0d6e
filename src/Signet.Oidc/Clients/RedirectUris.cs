namespace Signet.Oidc.Clients;

/// <summary>Whether a client may be sent somewhere (section 2.7).</summary>
internal static class RedirectUris
{
    public static bool Allows(Client client, string redirectUri) =>
        Array.Exists(client.RedirectPatterns, pattern => pattern.Matches(redirectUri, client.IsNative || client.IsMetadataDocument));

    /// <summary>Same rules, without the loopback port exception.</summary>
    public static bool AllowsAfterLogout(Client client, string redirectUri) =>
        Array.Exists(client.PostLogoutPatterns, pattern => pattern.Matches(redirectUri, ignoreLoopbackPort: false));

    /// <summary>The one registered URI, which a request may leave out; null when there are several or it holds a wildcard.</summary>
    public static string? DefaultOf(Client client) =>
        client.RedirectUris is [var only] && !only.Contains('*', StringComparison.Ordinal) ? only : null;
}

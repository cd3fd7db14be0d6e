namespace Signet.Identity.Protocol.MetadataDocuments;

/// <summary>A URL as client id (oidc.md 18.2).</summary>
internal static class ClientIdUrl
{
    private const int MaxLength = 2048;
    private const string Scheme = "https://";

    /// <summary>Whether a client id is meant as a URL at all.</summary>
    public static bool IsUrl(string clientId) => clientId.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    public static bool IsValid(string clientId) =>
        clientId.Length <= MaxLength
        && IsUrl(clientId)
        && !clientId.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\\' or '#')
        && Uri.TryCreate(clientId, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0
        && !Authority(clientId).Contains('@', StringComparison.Ordinal)
        && !HasDotSegment(clientId);

    private static string Authority(string url) => url[Scheme.Length..].Split('/', '?')[0];

    private static bool HasDotSegment(string url) => url.Split('?')[0].Split('/').Skip(3).Any(segment =>
        segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..");
}

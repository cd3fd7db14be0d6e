namespace Signet.Management.Client.Http;

/// <summary>The API's <c>like</c> terms carry their own wildcards.</summary>
internal static class Search
{
    public static string? Substring(string? keyword) => string.IsNullOrWhiteSpace(keyword) ? null : $"%{keyword.Trim()}%";
}

namespace Signet.Oidc.Wire;

/// <summary>Reserved indicators and audiences (section 5.4).</summary>
internal static class ResourceIndicators
{
    public const string Organizations = "urn:logto:resource:organizations";

    public static string Organization(string organizationId) => "urn:logto:organization:" + organizationId;

    /// <summary>RFC 8707 section 2: an absolute URI without fragment.</summary>
    public static bool IsWellFormed(string indicator) =>
        !indicator.Contains('#', StringComparison.Ordinal) && AbsoluteUri.TryParse(indicator, out var uri) && uri.Scheme != "file";
}

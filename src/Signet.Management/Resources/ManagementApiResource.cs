using System.Text.RegularExpressions;

namespace Signet.Management.Resources;

/// <summary>Which resources stand for a Management API (management.md 11.3).</summary>
internal static partial class ManagementApiResource
{
    public static bool Is(string indicator) => Indicator().IsMatch(indicator);

    [GeneratedRegex(@"^https://[^./]+\.logto\.app/api$", RegexOptions.CultureInvariant)]
    private static partial Regex Indicator();
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Signet.Oidc.Wire;

/// <summary>
/// Absolute URIs from strangers (RFC 3986 section 4.3). <see cref="Uri"/> alone takes a file path for one, drops white space in front of
/// it, and throws on marks of writing direction (dotnet/runtime#1487).
/// </summary>
internal static class AbsoluteUri
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? uri)
    {
        uri = null;
        return !text.Any(IsInvisible)
            && Uri.TryCreate(text, UriKind.Absolute, out uri)
            && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
}

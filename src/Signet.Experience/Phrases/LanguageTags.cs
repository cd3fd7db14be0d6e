using System.Globalization;
using System.Text.RegularExpressions;

namespace Signet.Experience.Phrases;

/// <summary>BCP 47 tags as far as choosing a page language needs them.</summary>
internal static partial class LanguageTags
{
    private static readonly HashSet<string> _rightToLeft = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi",
    };

    public static bool IsWellFormed(string tag) => tag.Length <= 35 && Shape().IsMatch(tag);

    public static string Base(string tag) => tag.Split('-', 2)[0];

    public static bool IsRightToLeft(string tag) => _rightToLeft.Contains(Base(tag));

    /// <summary>The language's name in itself, for the language menu.</summary>
    public static string OwnName(string tag)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(tag).NativeName;
            return char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>The tags of an <c>Accept-Language</c> header, best first (RFC 9110 12.5.4).</summary>
    public static IEnumerable<string> FromAcceptLanguage(string? header)
    {
        if (string.IsNullOrEmpty(header) || header.Length > 1000)
        {
            return [];
        }

        return header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Weighted)
            .Where(entry => entry.Quality > 0 && IsWellFormed(entry.Tag))
            .OrderByDescending(entry => entry.Quality)
            .Select(entry => entry.Tag);
    }

    private static (string Tag, double Quality) Weighted(string entry)
    {
        var parts = entry.Split(';', 2, StringSplitOptions.TrimEntries);
        if (parts is [var tag])
        {
            return (tag, 1);
        }

        return parts[1].StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(parts[1].AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
                ? (parts[0], quality)
                : (parts[0], 0);
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

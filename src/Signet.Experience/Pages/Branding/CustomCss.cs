namespace Signet.Experience.Pages.Branding;

/// <summary>A tenant's own style sheet, made safe to stand inside a <c>style</c> element (experience.md 17.4).</summary>
internal static class CustomCss
{
    /// <summary>More than this is not served; the Management API refuses it earlier.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>
    /// Inside <c>style</c> only an end tag leaves raw text, and only a comment opener could hide one. Escaping the
    /// less-than sign keeps its meaning in CSS strings, and it has no other use there except in media range syntax, where a space follows.
    /// </summary>
    public static string Sanitize(string? css)
    {
        if (string.IsNullOrWhiteSpace(css) || css.Length > MaxLength)
        {
            return "";
        }

        return css
            .Replace("</", "\\3c /", StringComparison.Ordinal)
            .Replace("<!", "\\3c !", StringComparison.Ordinal)
            .Replace("\0", "", StringComparison.Ordinal);
    }
}

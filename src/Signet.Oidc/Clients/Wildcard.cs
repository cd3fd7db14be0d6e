namespace Signet.Oidc.Clients;

/// <summary>Matches <c>*</c> without regular expressions, in time linear in pattern times text.</summary>
internal static class Wildcard
{
    /// <param name="pattern">Text with any number of <c>*</c>.</param>
    /// <param name="text">The whole of it must match.</param>
    /// <param name="minimum">How many characters a <c>*</c> stands for at least.</param>
    /// <param name="comparison">How the fixed parts compare.</param>
    public static bool Matches(string pattern, string text, int minimum, StringComparison comparison)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return string.Equals(pattern, text, comparison);
        }

        if (!text.StartsWith(parts[0], comparison))
        {
            return false;
        }

        var position = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var start = position + minimum;
            var found = start > text.Length ? -1 : text.IndexOf(parts[i], start, comparison);
            if (found < 0)
            {
                return false;
            }

            position = found + parts[i].Length;
        }

        return text.Length - position - minimum >= parts[^1].Length && text.EndsWith(parts[^1], comparison);
    }
}

namespace Signet.Identity.Users;

/// <summary>
/// Matches an address against a list entry: a full address, <c>@domain</c>, or either with <c>*</c> wildcards
/// (experience.md 8.10). Both sides are normalised; the two domains of Gmail are one, and dots mean nothing there.
/// </summary>
internal static class EmailPattern
{
    /// <summary>The normalised halves of an address, or null when it has no domain part.</summary>
    public static (string Local, string Domain)? Split(string email)
    {
        var normal = Normalization.Email(email)!;
        var at = normal.LastIndexOf('@');
        return at < 0 || at == normal.Length - 1 ? null : Fold(normal[..at], normal[(at + 1)..]);
    }

    public static bool Matches(string entry, (string Local, string Domain) address)
    {
        if (Split(entry) is not { } pattern)
        {
            return false;
        }

        return Glob(pattern.Domain, address.Domain) && (pattern.Local.Length == 0 || Glob(pattern.Local, address.Local));
    }

    private static (string Local, string Domain) Fold(string local, string domain) => domain is "gmail.com" or "googlemail.com"
        ? (local.Replace(".", "", StringComparison.Ordinal), "gmail.com")
        : (local, domain);

    /// <summary>Greedy wildcard match in linear space and without backtracking past the last star.</summary>
    private static bool Glob(string pattern, string text)
    {
        int at = 0, star = -1, resume = 0, index = 0;
        while (index < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                resume = index;
            }
            else if (at < pattern.Length && pattern[at] == text[index])
            {
                at++;
                index++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                index = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(at).TrimStart('*').IsEmpty;
    }
}

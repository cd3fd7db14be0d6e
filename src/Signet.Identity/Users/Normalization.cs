using System.Globalization;
using System.Text;

namespace Signet.Identity.Users;

/// <summary>One canonical form per kind of identifier, used by every comparison (security.md 1.4).</summary>
public static class Normalization
{
    private static readonly IdnMapping _idn = new() { UseStd3AsciiRules = false };

    /// <summary>NFKC and case folding of the local part; IDNA and lower case of the domain. Null stays null.</summary>
    public static string? Email(string? email)
    {
        if (email is null)
        {
            return null;
        }

        var folded = Fold(email.Trim());
        var at = folded.LastIndexOf('@');
        return at < 0 ? folded : folded[..(at + 1)] + Domain(folded[(at + 1)..]);
    }

    /// <summary>The ASCII (IDNA) form of a domain in lower case, without a trailing dot.</summary>
    public static string Domain(string domain)
    {
        var folded = Fold(domain.Trim()).TrimEnd('.');
        try
        {
            return _idn.GetAscii(folded);
        }
        catch (ArgumentException)
        {
            // Not a domain name (empty label, too long): compared as folded text, so it equals only itself.
            return folded;
        }
    }

    /// <summary>NFKC and case folding.</summary>
    public static string? Username(string? username) => username is null ? null : Fold(username);

    private static string Fold(string value) => value.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}

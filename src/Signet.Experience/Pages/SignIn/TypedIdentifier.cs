using System.Text.RegularExpressions;
using Signet.Experience.Flow;
using Signet.Identity.SignInExperience;

namespace Signet.Experience.Pages.SignIn;

/// <summary>What a person typed into one input, as the kind it most likely is (experience.md 1.4).</summary>
internal static partial class TypedIdentifier
{
    /// <summary>Null when it has the form of none of the accepted kinds.</summary>
    public static Identifier? Parse(string text, IdentifierKinds kinds)
    {
        if (kinds.Accepts("email") && Email().IsMatch(text))
        {
            return new Identifier(SignInIdentifier.Email, text);
        }

        if (kinds.Accepts("phone") && Phone(text) is { } phone)
        {
            return new Identifier(SignInIdentifier.Phone, phone);
        }

        return kinds.Accepts("username") && Username().IsMatch(text) ? new Identifier(SignInIdentifier.Username, text) : null;
    }

    private static string? Phone(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length >= 4 && PhoneLike().IsMatch(text) ? digits : null;
    }

    [GeneratedRegex(@"^\S+@\S+\.\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+?[0-9()\-\s.]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneLike();

    [GeneratedRegex(@"^[A-Z_a-z][0-9A-Z_a-z]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Username();
}

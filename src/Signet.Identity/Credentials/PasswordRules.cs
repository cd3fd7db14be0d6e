using System.Buffers;

namespace Signet.Identity.Credentials;

/// <summary>The rules of experience.md 9.2 that look at a password alone.</summary>
internal static class PasswordRules
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Symbols = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static readonly SearchValues<char>[] _classes =
        [SearchValues.Create(Lower), SearchValues.Create(Upper), SearchValues.Create(Digits), SearchValues.Create(Symbols)];

    private static readonly SearchValues<char> _supported = SearchValues.Create(Lower + Upper + Digits + Symbols);

    public static IEnumerable<PasswordIssue> Length(string password, PasswordPolicy policy)
    {
        if (password.Length < policy.MinLength)
        {
            yield return Issue("too_short", "min", policy.MinLength);
        }
        else if (password.Length > policy.MaxLength)
        {
            yield return Issue("too_long", "max", policy.MaxLength);
        }
    }

    public static IEnumerable<PasswordIssue> Characters(string password, PasswordPolicy policy)
    {
        if (password.AsSpan().ContainsAnyExcept(_supported))
        {
            yield return new PasswordIssue("password_rejected.unsupported_characters");
        }
        else if (_classes.Count(type => password.AsSpan().ContainsAny(type)) < policy.MinCharacterTypes)
        {
            yield return Issue("character_types", "min", policy.MinCharacterTypes);
        }
    }

    private static PasswordIssue Issue(string code, string bound, int value) =>
        new("password_rejected." + code, new Dictionary<string, int>(StringComparer.Ordinal) { [bound] = value });
}

using System.Security.Cryptography;

namespace Signet.Oidc.DeviceAuthorization;

/// <summary>Codes that people type: no vowels, no look-alikes (RFC 8628 section 6.1).</summary>
internal static class UserCodes
{
    private const string Alphabet = "BCDFGHJKLMNPQRSTVWXZ";
    private const int Length = 8;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>Case and punctuation do not count; null when this cannot be a code.</summary>
    public static string? Normalize(string? typed)
    {
        if (typed is null || typed.Length > 64)
        {
            return null;
        }

        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return code.Length == Length ? code : null;
    }

    public static string Format(string code) => code[..4] + "-" + code[4..];
}

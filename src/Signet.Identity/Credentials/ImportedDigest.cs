using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Signet.Identity.Credentials;

/// <summary>Verifies digests that were imported from other systems (management.md 9.4). They are replaced after the first sign-in.</summary>
internal static class ImportedDigest
{
    private const int MaxIterations = 10_000_000;

    public static bool Matches(string digest, string? algorithm, string password) => algorithm switch
    {
        PasswordAlgorithms.Bcrypt => BCryptMatches(digest, password),
        PasswordAlgorithms.Md5 or PasswordAlgorithms.Sha1 or PasswordAlgorithms.Sha256 =>
            Digest(algorithm, password) is { } hex && Secrets.FixedTimeEquals(hex, digest),
        PasswordAlgorithms.Legacy => LegacyMatches(digest, password),
        _ => false,
    };

    private static bool BCryptMatches(string digest, string password)
    {
        try
        {
            return BCrypt.Net.BCrypt.Verify(password, digest);
        }
        catch (BCrypt.Net.SaltParseException)
        {
            return false;
        }
    }

    /// <summary><c>["name", ["argument", …, "@", …], "expected"]</c>, where <c>@</c> stands for the password.</summary>
    private static bool LegacyMatches(string digest, string password)
    {
        using var document = JsonDocument.Parse(digest);
        var (name, arguments, expected) = (document.RootElement[0].GetString()!, document.RootElement[1], document.RootElement[2].GetString()!);
        var values = arguments.EnumerateArray().Select(a => a.GetString()!).ToList();
        var actual = name is "pbkdf2" or "pbkdf2Sync"
            ? Pbkdf2(values, password)
            : Digest(name, string.Concat(values.Select(v => v == "@" ? password : v)));
        return actual is not null && Secrets.FixedTimeEquals(actual, expected);
    }

    private static string? Pbkdf2(List<string> arguments, string password)
    {
        var values = arguments.Where(a => a != "@").ToList();
        if (values.Count != 4 || HashName(values[3]) is not { } hash
            || !int.TryParse(values[1], CultureInfo.InvariantCulture, out var iterations) || iterations is < 1 or > MaxIterations
            || !int.TryParse(values[2], CultureInfo.InvariantCulture, out var length) || length is < 1 or > 512)
        {
            return null;
        }

        var salt = values[0].StartsWith("hex:", StringComparison.Ordinal) ? Convert.FromHexString(values[0].AsSpan(4)) : Encoding.UTF8.GetBytes(values[0]);
        return Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, hash, length));
    }

    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = "Verifies a digest that another system made.")]
    [SuppressMessage("Security", "CA5350:Do not use weak cryptographic algorithms", Justification = "Verifies a digest that another system made.")]
    private static string? Digest(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return HashName(name)?.Name switch
        {
            "MD5" => Convert.ToHexStringLower(MD5.HashData(bytes)),
            "SHA1" => Convert.ToHexStringLower(SHA1.HashData(bytes)),
            "SHA256" => Convert.ToHexStringLower(SHA256.HashData(bytes)),
            "SHA384" => Convert.ToHexStringLower(SHA384.HashData(bytes)),
            "SHA512" => Convert.ToHexStringLower(SHA512.HashData(bytes)),
            _ => null,
        };
    }

    private static HashAlgorithmName? HashName(string name) => name.ToUpperInvariant() switch
    {
        "MD5" => HashAlgorithmName.MD5,
        "SHA1" => HashAlgorithmName.SHA1,
        "SHA256" => HashAlgorithmName.SHA256,
        "SHA384" => HashAlgorithmName.SHA384,
        "SHA512" => HashAlgorithmName.SHA512,
        _ => null,
    };
}

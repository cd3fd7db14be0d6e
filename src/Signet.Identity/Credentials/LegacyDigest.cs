using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Signet.Identity.Errors;

namespace Signet.Identity.Credentials;

/// <summary>
/// A digest of the algorithm <c>Legacy</c>: JSON text <c>["name", ["argument", …, "@", …], "expected"]</c>, where <c>@</c> stands for the
/// password (management.md 9.4).
/// </summary>
public sealed class LegacyDigest
{
    private const string PasswordPlace = "@";
    private const int MaxArguments = 32;

    private static readonly ApiError _invalid = new("password.invalid_legacy_password_format");
    private static readonly ApiError _unsupported = new("password.unsupported_legacy_hash_algorithm");

    private readonly Func<string, string> _compute;
    private readonly string _expected;

    private LegacyDigest(Func<string, string> compute, string expected) => (_compute, _expected) = (compute, expected);

    /// <summary>400 <c>password.invalid_legacy_password_format</c>, 400 <c>password.unsupported_legacy_hash_algorithm</c>.</summary>
    public static Result<LegacyDigest> Parse(string text)
    {
        if (Read(text) is not var (name, arguments, expected) || !arguments.Contains(PasswordPlace))
        {
            return _invalid;
        }

        return name switch
        {
            "pbkdf2" or "pbkdf2Sync" => Pbkdf2([.. arguments.Where(a => a != PasswordPlace)], expected),
            "firebase-scrypt" => FirebaseScrypt([.. arguments.Where(a => a != PasswordPlace)], expected),
            _ => Hash(name, arguments, expected),
        };
    }

    internal bool Matches(string password) => Secrets.FixedTimeEquals(_compute(password), _expected);

    private static (string Name, List<string> Arguments, string Expected)? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var parts = document.RootElement;
            if (parts.ValueKind != JsonValueKind.Array || parts.GetArrayLength() != 3
                || parts[0].ValueKind != JsonValueKind.String || parts[2].ValueKind != JsonValueKind.String
                || parts[1].ValueKind != JsonValueKind.Array || parts[1].GetArrayLength() > MaxArguments
                || parts[1].EnumerateArray().Any(a => a.ValueKind != JsonValueKind.String))
            {
                return null;
            }

            return (parts[0].GetString()!, [.. parts[1].EnumerateArray().Select(a => a.GetString()!)], parts[2].GetString()!);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Result<LegacyDigest> Hash(string name, List<string> arguments, string expected) => ForeignHashes.Supports(name)
        ? new LegacyDigest(
            password => Hex(ForeignHashes.Hash(name, Encoding.UTF8.GetBytes(string.Concat(arguments.Select(a => a == PasswordPlace ? password : a))))),
            expected)
        : _unsupported;

    private static Result<LegacyDigest> Pbkdf2(List<string> arguments, string expected)
    {
        if (arguments is not [var saltText, var iterationsText, var lengthText, var hash] || SaltOf(saltText) is not { } salt
            || Number(iterationsText, ForeignHashes.MaxIterations) is not { } iterations || Number(lengthText, 512) is not { } length)
        {
            return _invalid;
        }

        return ForeignHashes.Supports(hash)
            ? new LegacyDigest(password => Hex(ForeignHashes.Pbkdf2(hash, Encoding.UTF8.GetBytes(password), salt, iterations, length)), expected)
            : _unsupported;
    }

    private static Result<LegacyDigest> FirebaseScrypt(List<string> arguments, string expected)
    {
        if (arguments is not [var saltText, var signerKeyText, var separatorText, var roundsText, var memoryText]
            || Base64(saltText) is not { } salt || Base64(signerKeyText) is not { Length: > 0 } signerKey || Base64(separatorText) is not { } separator
            || Number(roundsText, 16) is not { } rounds || Number(memoryText, 16) is not { } memoryCost)
        {
            return _invalid;
        }

        return new LegacyDigest(
            password => Convert.ToBase64String(
                ForeignHashes.FirebaseScrypt(Encoding.UTF8.GetBytes(password), [.. salt, .. separator], signerKey, rounds, memoryCost)),
            expected);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static int? Number(string text, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max ? number : null;

    private static byte[]? SaltOf(string text)
    {
        if (!text.StartsWith("hex:", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var salt = new byte[(text.Length - 4) / 2];
        return Convert.FromHexString(text.AsSpan(4), salt, out _, out _) == OperationStatus.Done ? salt : null;
    }

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}

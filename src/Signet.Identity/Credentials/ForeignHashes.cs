using System.Text;
using System.Text.RegularExpressions;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace Signet.Identity.Credentials;

/// <summary>Hash functions that only other systems' digests need. Never used for a new password.</summary>
internal static partial class ForeignHashes
{
    public const int MaxIterations = 10_000_000;

    private const int MaxArgon2MemoryKib = 256 * 1024;
    private const int MaxArgon2Iterations = 64;

    // OpenSSL's spellings that the library has under another name.
    private static readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["blake2b512"] = "BLAKE2B-512",
        ["blake2s256"] = "BLAKE2S-256",
        ["rmd160"] = "RIPEMD160",
        ["ripemd"] = "RIPEMD160",
        ["sha512-224"] = "SHA-512/224",
        ["sha512-256"] = "SHA-512/256",
    };

    public static bool Supports(string name) => Find(name) is not null;

    public static byte[] Hash(string name, byte[] input)
    {
        var digest = Find(name)!;
        digest.BlockUpdate(input, 0, input.Length);
        var output = new byte[digest.GetDigestSize()];
        digest.DoFinal(output, 0);
        return output;
    }

    public static byte[] Pbkdf2(string hash, byte[] password, byte[] salt, int iterations, int length)
    {
        var generator = new Pkcs5S2ParametersGenerator(Find(hash)!);
        generator.Init(password, salt, iterations);
        return ((KeyParameter)generator.GenerateDerivedMacParameters(length * 8)).GetKey();
    }

    /// <summary>The signer key, encrypted with AES-256 in counter mode under a key that scrypt derives from the password.</summary>
    public static byte[] FirebaseScrypt(byte[] password, byte[] salt, byte[] signerKey, int rounds, int memoryCost)
    {
        var derived = SCrypt.Generate(password, salt, 1 << memoryCost, rounds, 1, 32);
        var cipher = CipherUtilities.GetCipher("AES/CTR/NoPadding");
        cipher.Init(forEncryption: true, new ParametersWithIV(new KeyParameter(derived), new byte[16]));
        return cipher.DoFinal(signerKey);
    }

    /// <summary>libsodium has no Argon2d. The PHC string's costs are bounded: an import must not be able to exhaust the server.</summary>
    public static bool Argon2dMatches(string phc, string password)
    {
        var parts = Argon2dPhc().Match(phc);
        if (!parts.Success || Number(parts, "m") is not (> 0 and <= MaxArgon2MemoryKib and var memory)
            || Number(parts, "t") is not (> 0 and <= MaxArgon2Iterations and var iterations) || Number(parts, "p") is not (> 0 and <= 16 and var lanes)
            || Base64(parts.Groups["salt"].Value) is not { } salt || Base64(parts.Groups["hash"].Value) is not { } expected)
        {
            return false;
        }

        var generator = new Argon2BytesGenerator();
        generator.Init(new Argon2Parameters.Builder(Argon2Parameters.Argon2d)
            .WithVersion(Argon2Parameters.Version13).WithMemoryAsKB(memory).WithIterations(iterations).WithParallelism(lanes).WithSalt(salt).Build());
        var actual = new byte[expected.Length];
        generator.GenerateBytes(Encoding.UTF8.GetBytes(password), actual);
        return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(actual, expected);
    }

    private static IDigest? Find(string name)
    {
        try
        {
            return DigestUtilities.GetDigest(_names.GetValueOrDefault(name, name));
        }
        catch (SecurityUtilityException)
        {
            return null;
        }
    }

    private static int Number(Match parts, string group) => int.Parse(parts.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static byte[]? Base64(string unpadded)
    {
        var bytes = new byte[unpadded.Length];
        return Convert.TryFromBase64String(unpadded.PadRight((unpadded.Length + 3) / 4 * 4, '='), bytes, out var length) ? bytes[..length] : null;
    }

    [GeneratedRegex(
        @"^\$argon2d\$v=19\$m=(?<m>\d{1,7}),t=(?<t>\d{1,4}),p=(?<p>\d{1,2})\$(?<salt>[A-Za-z0-9+/]{11,86})\$(?<hash>[A-Za-z0-9+/]{16,172})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Argon2dPhc();
}

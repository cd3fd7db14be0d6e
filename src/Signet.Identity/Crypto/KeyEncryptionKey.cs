using System.Security.Cryptography;

namespace Signet.Identity.Crypto;

/// <summary>The operator's master key (KEK): 32 bytes that seal every tenant's data key and the vault (account.md 8.1).</summary>
public sealed class KeyEncryptionKey
{
    /// <summary>Length of the key in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] _key;

    private KeyEncryptionKey(byte[] key) => _key = key;

    /// <summary>The key's bytes, for AES-256-GCM.</summary>
    public ReadOnlySpan<byte> Bytes => _key;

    /// <summary>From standard base64 of 32 bytes; null for anything else.</summary>
    public static KeyEncryptionKey? FromBase64(string text)
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == Length
            ? new KeyEncryptionKey(bytes[..Length].ToArray())
            : null;
    }

    /// <summary>A new random key.</summary>
    public static KeyEncryptionKey Create() => new(RandomNumberGenerator.GetBytes(Length));

    public string ToBase64() => Convert.ToBase64String(_key);
}

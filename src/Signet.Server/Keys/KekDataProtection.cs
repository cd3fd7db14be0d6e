using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Signet.Server.Keys;

/// <summary>
/// ASP.NET Core's data protection (form tokens, Console circuits) keyed from the key-encryption key: every node that has the key can
/// read what another one wrote, and there is no key ring to load, store or lose. HKDF-SHA256 per purpose, AES-256-GCM per value.
/// </summary>
internal sealed class KekDataProtection(byte[] key, string purposes = "signet") : IDataProtector
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] _purposeKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: Encoding.UTF8.GetBytes("data-protection\n" + purposes));

    // Length-prefixed, so that ("a", "bc") and ("ab", "c") differ.
    public IDataProtector CreateProtector(string purpose) => new KekDataProtection(key, $"{purposes}\n{purpose.Length}:{purpose}");

    public byte[] Protect(byte[] plaintext)
    {
        var sealedValue = new byte[NonceLength + TagLength + plaintext.Length];
        var nonce = sealedValue.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_purposeKey, TagLength);
        aes.Encrypt(nonce, plaintext, sealedValue.AsSpan(NonceLength + TagLength), sealedValue.AsSpan(NonceLength, TagLength));
        return sealedValue;
    }

    public byte[] Unprotect(byte[] protectedData)
    {
        if (protectedData.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("The protected value is too short.");
        }

        var plaintext = new byte[protectedData.Length - NonceLength - TagLength];
        using var aes = new AesGcm(_purposeKey, TagLength);
        aes.Decrypt(
            protectedData.AsSpan(0, NonceLength),
            protectedData.AsSpan(NonceLength + TagLength),
            protectedData.AsSpan(NonceLength, TagLength),
            plaintext);
        return plaintext;
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Signet.Identity.Tenants;

namespace Signet.Identity.Crypto;

/// <summary>
/// Envelope encryption at rest: each tenant has a random data key, sealed under the <see cref="KeyEncryptionKey"/>. A sealed value
/// opens only for the tenant and purpose it was sealed for.
/// </summary>
public sealed class EnvelopeCipher(KeyEncryptionKey kek)
{
    private readonly ConcurrentDictionary<TenantId, byte[]> _dataKeys = new();

    /// <summary>A new data key for a tenant, sealed for its row.</summary>
    public byte[] CreateDataKey(TenantId tenant)
    {
        var dataKey = RandomNumberGenerator.GetBytes(KeyEncryptionKey.Length);
        _dataKeys[tenant] = dataKey;
        return Aead.Seal(kek.Bytes, dataKey, DataKeyContext(tenant));
    }

    /// <summary>Makes a tenant's data key usable. Throws <see cref="CryptographicException"/> when the KEK is not the one it was sealed with.</summary>
    public void LoadDataKey(TenantId tenant, byte[] sealedDataKey) =>
        _dataKeys.GetOrAdd(tenant, _ => Aead.Open(kek.Bytes, sealedDataKey, DataKeyContext(tenant)));

    public byte[] Encrypt(TenantId tenant, ReadOnlySpan<byte> plain, string purpose) =>
        Aead.Seal(DataKey(tenant), plain, Context(tenant, purpose));

    public byte[] Encrypt(TenantId tenant, string plain, string purpose) => Encrypt(tenant, Encoding.UTF8.GetBytes(plain), purpose);

    /// <summary>Throws <see cref="CryptographicException"/> for a value of another tenant or purpose, or one that was changed.</summary>
    public byte[] Decrypt(TenantId tenant, ReadOnlySpan<byte> sealedBytes, string purpose) =>
        Aead.Open(DataKey(tenant), sealedBytes, Context(tenant, purpose));

    public string DecryptText(TenantId tenant, ReadOnlySpan<byte> sealedBytes, string purpose) =>
        Encoding.UTF8.GetString(Decrypt(tenant, sealedBytes, purpose));

    private byte[] DataKey(TenantId tenant) =>
        _dataKeys.TryGetValue(tenant, out var key) ? key : throw new InvalidOperationException($"The data key of tenant {tenant} is not loaded.");

    private static byte[] Context(TenantId tenant, string purpose) => Encoding.UTF8.GetBytes($"{tenant}\n{purpose}");

    private static byte[] DataKeyContext(TenantId tenant) => Encoding.UTF8.GetBytes($"{tenant}\ndata-key");
}

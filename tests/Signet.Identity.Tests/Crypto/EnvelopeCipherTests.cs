using System.Security.Cryptography;
using Signet.Identity.Crypto;
using Signet.Identity.Tenants;

namespace Signet.Identity.Tests.Crypto;

public sealed class EnvelopeCipherTests
{
    private readonly KeyEncryptionKey _kek = KeyEncryptionKey.Create();
    private readonly EnvelopeCipher _cipher;

    public EnvelopeCipherTests()
    {
        _cipher = new(_kek);
        _cipher.CreateDataKey(TenantId.Default);
        _cipher.CreateDataKey(TenantId.Admin);
    }

    [Fact]
    public void What_was_sealed_opens_for_the_same_tenant_and_purpose()
    {
        var sealedValue = _cipher.Encrypt(TenantId.Default, "secret", "purpose");

        Assert.Equal("secret", _cipher.DecryptText(TenantId.Default, sealedValue, "purpose"));
    }

    [Fact]
    public void H_a_sealed_value_does_not_open_for_another_tenant_or_purpose()
    {
        var sealedValue = _cipher.Encrypt(TenantId.Default, "secret", "purpose");

        Assert.ThrowsAny<CryptographicException>(() => _cipher.Decrypt(TenantId.Admin, sealedValue, "purpose"));
        Assert.ThrowsAny<CryptographicException>(() => _cipher.Decrypt(TenantId.Default, sealedValue, "other"));
    }

    [Fact]
    public void A_changed_byte_anywhere_is_noticed()
    {
        var sealedValue = _cipher.Encrypt(TenantId.Default, "secret", "purpose");
        for (var i = 0; i < sealedValue.Length; i++)
        {
            var changed = sealedValue.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => _cipher.Decrypt(TenantId.Default, changed, "purpose"));
        }
    }

    [Fact]
    public void A_data_key_opens_after_a_restart_with_the_same_key_encryption_key_only()
    {
        var sealedKey = _cipher.CreateDataKey(TenantId.Default);
        var sealedValue = _cipher.Encrypt(TenantId.Default, "secret", "purpose");
        var restarted = new EnvelopeCipher(KeyEncryptionKey.FromBase64(_kek.ToBase64())!);
        restarted.LoadDataKey(TenantId.Default, sealedKey);

        Assert.Equal("secret", restarted.DecryptText(TenantId.Default, sealedValue, "purpose"));
        Assert.ThrowsAny<CryptographicException>(() => new EnvelopeCipher(KeyEncryptionKey.Create()).LoadDataKey(TenantId.Default, sealedKey));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64 at all, but of some length 123456")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_key_encryption_key_is_exactly_32_bytes(string text) => Assert.Null(KeyEncryptionKey.FromBase64(text));
}

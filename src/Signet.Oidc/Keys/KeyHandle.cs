using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Signet.Oidc.Keys;

/// <summary>One native handle of a private key, used by one thread at a time.</summary>
internal abstract class KeyHandle
{
    public abstract string Algorithm { get; }

    public abstract int SignatureLength { get; }

    public abstract void Sign(ReadOnlySpan<byte> data, Span<byte> signature);

    public abstract PublicJwk ExportPublicJwk();

    public abstract SecurityKey ToSecurityKey(string keyId);

    /// <summary>Reads PKCS#8; throws <see cref="CryptographicException"/> for anything but an EC or RSA key.</summary>
    public static KeyHandle Import(byte[] pkcs8)
    {
        var ec = ECDsa.Create();
        try
        {
            ec.ImportPkcs8PrivateKey(pkcs8, out _);
            return new EcKeyHandle(ec);
        }
        catch (CryptographicException)
        {
            ec.Dispose();
        }

        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(pkcs8, out _);
        return new RsaKeyHandle(rsa);
    }
}

using System.Security.Cryptography;

namespace Signet.Oidc.Keys;

/// <summary>Makes private keys for new tenants and rotations, as unencrypted PKCS#8.</summary>
public static class SigningKeyGenerator
{
    /// <param name="algorithm"><c>ES256</c>, <c>ES384</c>, <c>ES512</c> or <c>RS256</c> (4096 bits).</param>
    public static byte[] CreatePkcs8(string algorithm) => algorithm switch
    {
        "ES256" => CreateEc(ECCurve.NamedCurves.nistP256),
        "ES384" => CreateEc(ECCurve.NamedCurves.nistP384),
        "ES512" => CreateEc(ECCurve.NamedCurves.nistP521),
        "RS256" => CreateRsa(),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "Unknown signing algorithm."),
    };

    private static byte[] CreateEc(ECCurve curve)
    {
        using var key = ECDsa.Create(curve);
        return key.ExportPkcs8PrivateKey();
    }

    private static byte[] CreateRsa()
    {
        using var key = RSA.Create(4096);
        return key.ExportPkcs8PrivateKey();
    }
}

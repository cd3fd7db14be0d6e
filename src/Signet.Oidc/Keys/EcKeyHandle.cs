using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Signet.Oidc.Keys;

/// <summary>P-256, P-384 or P-521.</summary>
internal sealed class EcKeyHandle(ECDsa key) : KeyHandle
{
    private readonly (string Algorithm, string Curve, HashAlgorithmName Hash) _parameters = key.KeySize switch
    {
        256 => ("ES256", "P-256", HashAlgorithmName.SHA256),
        384 => ("ES384", "P-384", HashAlgorithmName.SHA384),
        521 => ("ES512", "P-521", HashAlgorithmName.SHA512),
        var size => throw new CryptographicException($"EC keys of {size} bits are not supported."),
    };

    public override string Algorithm => _parameters.Algorithm;

    public override int SignatureLength => (key.KeySize + 7) / 8 * 2;

    public override void Sign(ReadOnlySpan<byte> data, Span<byte> signature)
    {
        if (!key.TrySignData(data, signature, _parameters.Hash, out var written) || written != SignatureLength)
        {
            throw new CryptographicException("Signing failed.");
        }
    }

    public override PublicJwk ExportPublicJwk()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return PublicJwk.Ec(_parameters.Curve, _parameters.Algorithm, point.X!, point.Y!);
    }

    public override SecurityKey ToSecurityKey(string keyId)
    {
        var publicKey = ECDsa.Create(key.ExportParameters(includePrivateParameters: false));
        return new ECDsaSecurityKey(publicKey) { KeyId = keyId };
    }
}

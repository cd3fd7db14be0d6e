using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Signet.Oidc.Keys;

/// <summary>RSA, signing RS256.</summary>
internal sealed class RsaKeyHandle(RSA key) : KeyHandle
{
    public override string Algorithm => "RS256";

    public override int SignatureLength => key.KeySize / 8;

    public override void Sign(ReadOnlySpan<byte> data, Span<byte> signature)
    {
        if (!key.TrySignData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, out var written)
            || written != SignatureLength)
        {
            throw new CryptographicException("Signing failed.");
        }
    }

    public override PublicJwk ExportPublicJwk()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return PublicJwk.Rsa(parameters.Exponent!, parameters.Modulus!);
    }

    public override SecurityKey ToSecurityKey(string keyId) =>
        new RsaSecurityKey(key.ExportParameters(includePrivateParameters: false)) { KeyId = keyId };
}

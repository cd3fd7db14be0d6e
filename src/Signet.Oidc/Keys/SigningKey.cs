using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.ObjectPool;
using Microsoft.IdentityModel.Tokens;
using Signet.Oidc.Tokens;

namespace Signet.Oidc.Keys;

/// <summary>
/// One signing key (section 15): ES256, ES384 or ES512 by curve, RS256 for RSA. Thread-safe; the native handles are pooled because
/// importing a key costs more than signing with it.
/// </summary>
public sealed class SigningKey
{
    private readonly ObjectPool<KeyHandle> _handles;
    private readonly byte[][] _headers;

    private SigningKey(byte[] pkcs8, SigningKeyStatus status)
    {
        Status = status;
        var handle = KeyHandle.Import(pkcs8);
        Algorithm = handle.Algorithm;
        SignatureLength = handle.SignatureLength;
        PublicJwk = handle.ExportPublicJwk();
        KeyId = Base64Url.EncodeToString(SHA256.HashData(PublicJwk.ThumbprintJson()));
        _headers = [EncodeHeader(null), EncodeHeader("at+jwt"), EncodeHeader("logout+jwt")];
        _handles = new DefaultObjectPool<KeyHandle>(new KeyHandlePolicy(pkcs8));
        _handles.Return(handle);
    }

    public SigningKeyStatus Status { get; }

    /// <summary>JWS <c>alg</c>.</summary>
    public string Algorithm { get; }

    /// <summary><c>kid</c>: base64url SHA-256 thumbprint (RFC 7638).</summary>
    public string KeyId { get; }

    internal PublicJwk PublicJwk { get; }

    internal int SignatureLength { get; }

    /// <summary>From an unencrypted PKCS#8 document.</summary>
    public static SigningKey FromPkcs8(byte[] pkcs8, SigningKeyStatus status) => new(pkcs8, status);

    /// <summary>The JOSE header, base64url, as it stands in every token of this type.</summary>
    internal byte[] EncodedHeader(JwtType type) => _headers[(int)type];

    /// <summary>Signs into <paramref name="signature"/>, which holds <see cref="SignatureLength"/> bytes; ECDSA as raw <c>r||s</c>.</summary>
    internal void Sign(ReadOnlySpan<byte> data, Span<byte> signature)
    {
        var handle = _handles.Get();
        try
        {
            handle.Sign(data, signature);
        }
        finally
        {
            _handles.Return(handle);
        }
    }

    /// <summary>For validating tokens through Microsoft.IdentityModel.</summary>
    internal SecurityKey CreateVerificationKey()
    {
        var handle = _handles.Get();
        try
        {
            return handle.ToSecurityKey(KeyId);
        }
        finally
        {
            _handles.Return(handle);
        }
    }

    private byte[] EncodeHeader(string? type)
    {
        var typ = type is null ? "" : $"\"typ\":\"{type}\",";
        return Base64Url.EncodeToUtf8(Encoding.UTF8.GetBytes($"{{\"alg\":\"{Algorithm}\",{typ}\"kid\":\"{KeyId}\"}}"));
    }

    private sealed class KeyHandlePolicy(byte[] pkcs8) : PooledObjectPolicy<KeyHandle>
    {
        public override KeyHandle Create() => KeyHandle.Import(pkcs8);

        public override bool Return(KeyHandle obj) => true;
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Dpop;

/// <summary>
/// Reads a DPoP proof and verifies its signature (RFC 9449 section 4.3, points 3 to 7). The key comes from the proof itself: the proof
/// shows that its sender holds that key, and nothing more.
/// </summary>
internal static class DpopProofReader
{
    private const string Type = "dpop+jwt";
    private const int MaxProofLength = 8 * 1024;
    private const int MaxIdLength = 256;
    private const int MinRsaKeyBits = 2048;
    private const int MaxRsaKeyBits = 4096;

    private static readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxProofLength };

    // Strangers choose these keys: none of them may stay in memory.
    private static readonly CryptoProviderFactory _uncached = new() { CacheSignatureProviders = false };

    private static readonly string[] _privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    /// <summary><c>dpop_signing_alg_values_supported</c>: asymmetric only.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = ["ES256", "ES384", "ES512", "RS256", "PS256"];

    public static async Task<Outcome<DpopProof>> ReadAsync(string proof)
    {
        try
        {
            return proof.Length > MaxProofLength ? Invalid("the DPoP proof is too long") : await ReadAsync(new JsonWebToken(proof));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or JsonException or InvalidOperationException
            or CryptographicException)
        {
            // How the libraries say: no base64url, no JSON, no Unicode, no point on the curve. None of them can be asked beforehand.
            return Invalid("the DPoP proof is not a JWT");
        }
    }

    private static async Task<Outcome<DpopProof>> ReadAsync(JsonWebToken jwt)
    {
        if (jwt.Typ != Type)
        {
            return Invalid("the DPoP proof must have the type dpop+jwt");
        }

        if (FindKey(jwt) is not { } key)
        {
            return Invalid("the DPoP proof must hold one public key of an asymmetric algorithm");
        }

        return await VerifyAsync(jwt, key) ? ToProof(jwt, key) : Invalid("the signature of the DPoP proof is not valid");
    }

    private static JsonWebKey? FindKey(JsonWebToken jwt) =>
        jwt.TryGetHeaderValue<JsonElement>("jwk", out var jwk)
        && jwk.ValueKind == JsonValueKind.Object
        && !_privateMembers.Any(name => jwk.TryGetProperty(name, out _))
        && new JsonWebKey(jwk.GetRawText()) is { Kty: "EC" or "RSA" } key
        && HasSoundSize(key)
            ? key
            : null;

    // Too small is no proof; too large is a way to keep our processors busy.
    private static bool HasSoundSize(JsonWebKey key) =>
        key.Kty == "EC" || (key.KeySize is >= MinRsaKeyBits and <= MaxRsaKeyBits && Base64UrlEncoder.DecodeBytes(key.E).Length <= 4);

    private static async Task<bool> VerifyAsync(JsonWebToken jwt, JsonWebKey key)
    {
#pragma warning disable CA5404 // A proof has neither issuer nor audience nor expiry; htm, htu, iat and the nonce stand for them.
        var parameters = new TokenValidationParameters
        {
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
            IssuerSigningKey = key,
            ValidAlgorithms = Algorithms,
            CryptoProviderFactory = _uncached,
        };
#pragma warning restore CA5404
        return (await _handler.ValidateTokenAsync(jwt, parameters)).IsValid;
    }

    private static Outcome<DpopProof> ToProof(JsonWebToken jwt, JsonWebKey key)
    {
        // Read here and not through the token, which turns numbers into text and back.
        using var document = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(jwt.EncodedPayload));
        var payload = document.RootElement;
        if (TextOf(payload, "jti") is not { Length: > 0 and <= MaxIdLength } id
            || TextOf(payload, "htm") is not { } method
            || TextOf(payload, "htu") is not { } uri
            || !payload.TryGetProperty("iat", out var issuedAt)
            || !TryGetSeconds(issuedAt, out var seconds))
        {
            return Invalid("the DPoP proof must have jti, htm, htu and iat");
        }

        var thumbprint = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return new DpopProof(
            thumbprint, id, method, uri, DateTimeOffset.FromUnixTimeSeconds(seconds), TextOf(payload, "nonce"), TextOf(payload, "ath"));
    }

    private static string? TextOf(JsonElement payload, string claim) =>
        payload.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // NumericDate may have a fraction (RFC 7519 section 2). The bound keeps it a date.
    private static bool TryGetSeconds(JsonElement value, out long seconds)
    {
        seconds = 0;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || number is not (>= 0 and < 253_402_300_800))
        {
            return false;
        }

        seconds = (long)number;
        return true;
    }

    private static OidcError Invalid(string description) => OidcErrors.InvalidDpopProof(description);
}

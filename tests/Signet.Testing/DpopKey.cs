using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Signet.Testing;

/// <summary>A client's key for DPoP and the proofs it makes, good or, when a test changes them, bad (RFC 9449 section 4.2).</summary>
public sealed class DpopKey : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>RFC 7638, base64url.</summary>
    public string Thumbprint => Hash($$"""{"crv":"P-256","kty":"EC","x":"{{Jwk["x"]}}","y":"{{Jwk["y"]}}"}""");

    public JsonObject Jwk
    {
        get
        {
            var point = _key.ExportParameters(includePrivateParameters: false).Q;
            return new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-256",
                ["x"] = Base64Url.EncodeToString(point.X!),
                ["y"] = Base64Url.EncodeToString(point.Y!),
            };
        }
    }

    /// <summary>A base64url SHA-256, e.g. for <c>ath</c>.</summary>
    public static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(text)));

    /// <param name="method"><c>htm</c>.</param>
    /// <param name="uri"><c>htu</c>.</param>
    /// <param name="now"><c>iat</c>.</param>
    /// <param name="nonce"><c>nonce</c>, if any.</param>
    /// <param name="accessToken">Hashed into <c>ath</c>, if any.</param>
    /// <param name="change">Last changes to header and payload.</param>
    public string Prove(
        string method, string uri, DateTimeOffset now, string? nonce = null, string? accessToken = null, Action<JsonObject, JsonObject>? change = null)
    {
        var header = new JsonObject { ["typ"] = "dpop+jwt", ["alg"] = "ES256", ["jwk"] = Jwk };
        var payload = new JsonObject
        {
            ["jti"] = Guid.CreateVersion7().ToString(),
            ["htm"] = method,
            ["htu"] = uri,
            ["iat"] = now.ToUnixTimeSeconds(),
        };
        if (nonce is not null)
        {
            payload["nonce"] = nonce;
        }

        if (accessToken is not null)
        {
            payload["ath"] = Hash(accessToken);
        }

        change?.Invoke(header, payload);
        return Sign(header, payload);
    }

    /// <summary>Signs whatever it is given with ES256.</summary>
    public string Sign(JsonObject header, JsonObject payload)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(payload);
        return Sign(header.ToJsonString(), payload.ToJsonString());
    }

    /// <summary>The same of text that need not be JSON.</summary>
    public string Sign(string header, string payload)
    {
        var signed = Encode(header) + "." + Encode(payload);
        return signed + "." + Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256));
    }

    public void Dispose() => _key.Dispose();

    private static string Encode(string part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part));
}

using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Signet.Oidc.Keys;

namespace Signet.Oidc.Tokens;

/// <summary>Writes a JWS in compact serialization (RFC 7515 section 3.1).</summary>
internal static class JwsWriter
{
    private const int LongestSignature = 512;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _payload;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <param name="key">Signs; its id and algorithm are in the header.</param>
    /// <param name="type">The <c>typ</c> header.</param>
    /// <param name="claims">Handed to <paramref name="write"/>, so that it needs no closure.</param>
    /// <param name="write">Writes the members of the payload object.</param>
    public static string Write<TClaims>(SigningKey key, JwtType type, TClaims claims, Action<Utf8JsonWriter, TClaims> write)
    {
        var payload = WritePayload(claims, write);
        var header = key.EncodedHeader(type);
        var signedLength = header.Length + 1 + Base64Url.GetEncodedLength(payload.Length);
        var length = signedLength + 1 + Base64Url.GetEncodedLength(key.SignatureLength);
        var token = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            header.CopyTo(token, 0);
            token[header.Length] = (byte)'.';
            Base64Url.EncodeToUtf8(payload, token.AsSpan(header.Length + 1));
            token[signedLength] = (byte)'.';

            Span<byte> signature = stackalloc byte[LongestSignature];
            signature = key.SignatureLength <= LongestSignature ? signature[..key.SignatureLength] : new byte[key.SignatureLength];
            key.Sign(token.AsSpan(0, signedLength), signature);
            Base64Url.EncodeToUtf8(signature, token.AsSpan(signedLength + 1));
            return Encoding.ASCII.GetString(token, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(token, clearArray: true);
        }
    }

    private static ReadOnlySpan<byte> WritePayload<TClaims>(TClaims claims, Action<Utf8JsonWriter, TClaims> write)
    {
        var buffer = _payload ??= new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        var writer = _writer ??= new Utf8JsonWriter(buffer);
        writer.Reset(buffer);
        writer.WriteStartObject();
        write(writer, claims);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
    }
}

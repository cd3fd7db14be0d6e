using System.Buffers;
using System.Text.Json;

namespace Signet.Oidc.Keys;

/// <summary>The JSON Web Key Set of section 15.3 (RFC 7517 section 5).</summary>
internal static class JwksDocument
{
    public static byte[] Write(SigningKeySet keys)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("keys");
            foreach (var key in keys.Keys)
            {
                key.PublicJwk.WriteTo(writer, key.KeyId);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Signet.Identity.Vault;

/// <summary>A secret under its own data key, in the layout of account.md 8.1.</summary>
/// <param name="EncryptedDek">IV (12), encrypted data key (32), tag (16).</param>
/// <param name="Iv">12 bytes.</param>
/// <param name="AuthTag">16 bytes.</param>
public sealed record SealedSecret(
    [property: JsonPropertyName("iv")] byte[] Iv,
    [property: JsonPropertyName("authTag")] byte[] AuthTag,
    [property: JsonPropertyName("ciphertext")] byte[] Ciphertext,
    [property: JsonPropertyName("encryptedDek")] byte[] EncryptedDek)
{
    /// <summary>The form kept in a verification record: base64 of a JSON object of base64 values.</summary>
    public string ToTransport() => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Reads <see cref="ToTransport"/> back; null when it is damaged.</summary>
    public static SealedSecret? FromTransport(string transport)
    {
        try
        {
            var secret = JsonSerializer.Deserialize<SealedSecret>(Convert.FromBase64String(transport));
            return secret is { Iv: not null, AuthTag: not null, Ciphertext: not null, EncryptedDek: not null } ? secret : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}

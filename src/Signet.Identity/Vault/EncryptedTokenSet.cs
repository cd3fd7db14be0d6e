using System.Text.Json.Serialization;

namespace Signet.Identity.Vault;

/// <summary>A sealed token set on its way through a verification record (account.md 8.1, <c>encryptedTokenSet</c>).</summary>
public sealed record EncryptedTokenSet(
    [property: JsonPropertyName("encryptedTokenSetBase64")] string EncryptedTokenSetBase64,
    [property: JsonPropertyName("metadata")] TokenSetMetadata Metadata);

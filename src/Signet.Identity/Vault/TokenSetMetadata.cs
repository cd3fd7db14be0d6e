using System.Text.Json.Serialization;

namespace Signet.Identity.Vault;

/// <summary>What may be known about a stored token set without opening it (account.md 8.2).</summary>
public sealed record TokenSetMetadata
{
    [JsonPropertyName("hasRefreshToken")]
    public bool HasRefreshToken { get; init; }

    [JsonPropertyName("scope"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Scope { get; init; }

    [JsonPropertyName("tokenType"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TokenType { get; init; }

    /// <summary>Epoch seconds; null when the provider named no lifetime.</summary>
    [JsonPropertyName("expiresAt"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ExpiresAt { get; init; }
}

using System.Text.Json.Serialization;

namespace Signet.Connectors.Social;

/// <summary>A provider's access token as the Account API returns it (account.md 8.4); refresh and ID tokens never leave the vault.</summary>
public sealed record StoredToken([property: JsonPropertyName("access_token")] string AccessToken)
{
    [JsonPropertyName("scope"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Scope { get; init; }

    [JsonPropertyName("token_type"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TokenType { get; init; }

    /// <summary>Remaining seconds; absent when unknown.</summary>
    [JsonPropertyName("expires_in"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ExpiresIn { get; init; }
}

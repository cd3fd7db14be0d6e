using System.Text.Json.Serialization;

namespace Signet.Management.Client.Http;

/// <summary>RFC 6749 section 5.1.</summary>
internal sealed record TokenResponse(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

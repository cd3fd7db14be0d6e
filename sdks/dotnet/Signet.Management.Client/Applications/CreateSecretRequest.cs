using System.Text.Json.Serialization;
using Signet.Management.Client.Http;

namespace Signet.Management.Client.Applications;

/// <summary>Body of <c>POST /api/applications/{id}/secrets</c>.</summary>
public sealed record CreateSecretRequest(string Name)
{
    /// <summary>In the future; null means never.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset? ExpiresAt { get; init; }
}

using System.Text.Json.Serialization;
using Signet.Management.Client.Http;

namespace Signet.Management.Client.Users;

/// <summary>Metadata of a token set in the Secret Vault; never the tokens.</summary>
public sealed record TokenSecret
{
    /// <summary>ID for deletion.</summary>
    public required string Id { get; init; }

    /// <summary>Scope, expiry, kind.</summary>
    public TokenSecretMetadata Metadata { get; set; } = new();

    /// <summary>Stored first.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Stored last.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset UpdatedAt { get; init; }
}

using System.Text.Json.Serialization;
using Signet.Management.Client.Http;

namespace Signet.Management.Client.Applications;

/// <summary>One secret of an application. An application may have several; any that has not expired works.</summary>
public sealed record ApplicationSecret
{
    /// <summary>Unique within the application.</summary>
    public required string Name { get; init; }

    /// <summary>The secret itself.</summary>
    public required string Value { get; init; }

    /// <summary>Creation time.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null means never.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset? ExpiresAt { get; init; }
}

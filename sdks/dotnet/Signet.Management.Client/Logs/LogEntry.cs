using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Signet.Management.Client.Http;

namespace Signet.Management.Client.Logs;

/// <summary>One audited event.</summary>
public sealed record LogEntry
{
    /// <summary>Log ID.</summary>
    public required string Id { get; init; }

    /// <summary>Event key, for example <c>Interaction.SignIn.Submit</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Everything recorded; secrets are masked by the server.</summary>
    public JsonObject Payload { get; set; } = [];

    /// <summary>When it happened.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>True when it succeeded.</summary>
    [JsonIgnore]
    public bool IsSuccess => Text("result") is "Success";

    /// <summary>The user, when known.</summary>
    [JsonIgnore]
    public string? UserId => Text("userId");

    /// <summary>The application, when known.</summary>
    [JsonIgnore]
    public string? ApplicationId => Text("applicationId");

    /// <summary>A text of the payload.</summary>
    public string? Text(string name) => Payload[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

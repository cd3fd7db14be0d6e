using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Signet.Management.Client.Http;

namespace Signet.Management.Client.Applications;

/// <summary>A registered client.</summary>
public sealed record Application
{
    /// <summary>Application ID, the protocol's <c>client_id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Kind of client.</summary>
    public required ApplicationType Type { get; init; }

    /// <summary>Only for applications with a legacy secret; others keep theirs in the secrets list.</summary>
    public string? Secret { get; init; }

    /// <summary>Registered URIs.</summary>
    public OidcClientMetadata OidcClientMetadata { get; set; } = new();

    /// <summary>Token settings.</summary>
    public CustomClientMetadata CustomClientMetadata { get; set; } = new();

    /// <summary>Free data.</summary>
    public JsonObject CustomData { get; set; } = [];

    /// <summary>True when consent is asked.</summary>
    public bool IsThirdParty { get; init; }

    /// <summary>True when only users that match a rule may sign in.</summary>
    public bool AppLevelAccessControlEnabled { get; init; }

    /// <summary>Creation time.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>True for types that authenticate with a secret.</summary>
    [JsonIgnore]
    public bool HasSecrets => Type is ApplicationType.Traditional or ApplicationType.MachineToMachine or ApplicationType.Protected;
}

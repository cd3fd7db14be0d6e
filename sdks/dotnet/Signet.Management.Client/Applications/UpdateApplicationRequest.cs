using System.Text.Json.Nodes;

namespace Signet.Management.Client.Applications;

/// <summary>Body of <c>PATCH /api/applications/{id}</c>; null leaves a value as it is, objects are replaced as a whole.</summary>
public sealed record UpdateApplicationRequest
{
    /// <summary>Display name.</summary>
    public string? Name { get; init; }

    /// <summary>Free text; empty clears it.</summary>
    public string? Description { get; init; }

    /// <summary>Registered URIs.</summary>
    public OidcClientMetadata? OidcClientMetadata { get; init; }

    /// <summary>Token settings.</summary>
    public CustomClientMetadata? CustomClientMetadata { get; init; }

    /// <summary>Free data.</summary>
    public JsonObject? CustomData { get; init; }
}

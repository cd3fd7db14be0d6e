namespace Signet.Management.Client.Applications;

/// <summary>Body of <c>POST /api/applications</c>.</summary>
public sealed record CreateApplicationRequest(string Name, ApplicationType Type)
{
    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Registered URIs.</summary>
    public OidcClientMetadata? OidcClientMetadata { get; init; }

    /// <summary>Token settings.</summary>
    public CustomClientMetadata? CustomClientMetadata { get; init; }

    /// <summary>Ask for consent.</summary>
    public bool? IsThirdParty { get; init; }
}

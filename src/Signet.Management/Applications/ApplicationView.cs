using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Signet.Identity.Applications;

namespace Signet.Management.Applications;

/// <summary>An application as it is answered (management.md 10.1).</summary>
internal sealed record ApplicationView(
    string TenantId,
    string Id,
    string Name,
    string? Description,
    ApplicationType Type,
    OidcClientMetadata OidcClientMetadata,
    CustomClientMetadata CustomClientMetadata,
    JsonObject? ProtectedAppMetadata,
    JsonObject CustomData,
    bool IsThirdParty,
    bool AppLevelAccessControlEnabled,
    DateTimeOffset CreatedAt)
{
    /// <summary>The directly stored secret of an older application; absent for all others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }

    /// <summary>Whether it holds the internal role of the Management API; only where one application is read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsAdmin { get; init; }

    public static ApplicationView From(Application application) => new(
        application.TenantId.Value,
        application.Id,
        application.Name,
        application.Description,
        application.Type,
        application.Type == ApplicationType.SAML ? new OidcClientMetadata() : application.OidcClientMetadata,
        application.CustomClientMetadata,
        application.ProtectedAppMetadata,
        application.CustomData,
        application.IsThirdParty,
        application.AppLevelAccessControlEnabled,
        application.CreatedAt);
}

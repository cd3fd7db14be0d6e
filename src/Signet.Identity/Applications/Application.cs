using System.Text.Json.Nodes;
using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>A client of the tenant's OpenID provider (management.md 10).</summary>
public sealed class Application : ISnapshotData
{
    private Application()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    public ApplicationType Type { get; private init; }

    public OidcClientMetadata OidcClientMetadata { get; private set; } = new();

    public CustomClientMetadata CustomClientMetadata { get; private set; } = new();

    /// <summary>Set for the type Protected.</summary>
    public JsonObject? ProtectedAppMetadata { get; private set; }

    public JsonObject CustomData { get; private set; } = [];

    public bool IsThirdParty { get; private init; }

    public bool AppLevelAccessControlEnabled { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Whether clients of this type authenticate with a secret (oidc.md 2.5).</summary>
    public bool HasSecrets => Type is ApplicationType.MachineToMachine or ApplicationType.Traditional or ApplicationType.Protected;

    public static Application Create(
        TenantId tenant, string name, ApplicationType type, bool isThirdParty, DateTimeOffset now, string? id = null) => new()
        {
            TenantId = tenant,
            Id = id ?? Ids.New(),
            Name = name,
            Type = type,
            IsThirdParty = isThirdParty,
            CreatedAt = now,
        };

    public void Describe(string name, string? description)
    {
        Name = name;
        Description = string.IsNullOrEmpty(description) ? null : description;
    }

    public void SetMetadata(OidcClientMetadata oidc, CustomClientMetadata custom)
    {
        OidcClientMetadata = oidc;
        CustomClientMetadata = custom;
    }

    public void SetProtectedAppMetadata(JsonObject? metadata) => ProtectedAppMetadata = metadata;

    public void SetCustomData(JsonObject customData) => CustomData = customData;

    public void SetAppLevelAccessControl(bool isEnabled) => AppLevelAccessControlEnabled = isEnabled;
}

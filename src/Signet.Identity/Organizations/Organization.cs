using System.Text.Json.Nodes;
using Signet.Identity.Tenants;

namespace Signet.Identity.Organizations;

/// <summary>A customer of our customer: a group of members with roles of its own (enterprise.md C.1).</summary>
public sealed class Organization : ITenantOwned
{
    private Organization()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    public JsonObject CustomData { get; private set; } = [];

    public bool IsMfaRequired { get; private set; }

    public JsonObject Color { get; private set; } = [];

    public JsonObject Branding { get; private set; } = [];

    public string? CustomCss { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static Organization Create(TenantId tenant, string name, string? description, DateTimeOffset now, string? id = null) => new()
    {
        TenantId = tenant,
        Id = id ?? Ids.NewShort(),
        Name = name,
        Description = description,
        CreatedAt = now,
    };

    public void Change(string name, string? description, bool isMfaRequired)
    {
        Name = name;
        Description = description;
        IsMfaRequired = isMfaRequired;
    }

    public void SetCustomData(JsonObject customData) => CustomData = customData;

    public void SetBranding(JsonObject color, JsonObject branding, string? customCss)
    {
        Color = color;
        Branding = branding;
        CustomCss = customCss;
    }
}

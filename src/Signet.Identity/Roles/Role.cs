using Signet.Identity.Tenants;

namespace Signet.Identity.Roles;

/// <summary>A set of resource scopes given to users or machines (management.md 12).</summary>
public sealed class Role : ISnapshotData
{
    private Role()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    /// <summary>Unique per tenant; names that start with <c>#internal:</c> are never listed.</summary>
    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    public RoleType Type { get; private init; }

    /// <summary>Whether every new user receives it.</summary>
    public bool IsDefault { get; private set; }

    public static Role Create(TenantId tenant, string name, string description, RoleType type, bool isDefault = false, string? id = null) => new()
    {
        TenantId = tenant,
        Id = id ?? Ids.New(),
        Name = name,
        Description = description,
        Type = type,
        IsDefault = isDefault,
    };

    public void Change(string name, string description, bool isDefault)
    {
        Name = name;
        Description = description;
        IsDefault = isDefault;
    }
}

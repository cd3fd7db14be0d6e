using Signet.Identity.Roles;
using Signet.Identity.Tenants;

namespace Signet.Identity.Organizations;

/// <summary>A role of the organization template, shared by all organizations of the tenant (enterprise.md C.1).</summary>
public sealed class OrganizationRole : ISnapshotData
{
    private OrganizationRole()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    public RoleType Type { get; private init; }

    public static OrganizationRole Create(TenantId tenant, string name, string? description, RoleType type, string? id = null) => new()
    {
        TenantId = tenant,
        Id = id ?? Ids.New(),
        Name = name,
        Description = description,
        Type = type,
    };

    public void Change(string name, string? description)
    {
        Name = name;
        Description = description;
    }
}

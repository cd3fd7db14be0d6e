using Signet.Identity.Tenants;

namespace Signet.Identity.Organizations;

/// <summary>A permission of the organization template; its name is the scope string of organization tokens.</summary>
public sealed class OrganizationScope : ISnapshotData
{
    private OrganizationScope()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    public static OrganizationScope Create(TenantId tenant, string name, string? description, string? id = null) => new()
    {
        TenantId = tenant,
        Id = id ?? Ids.New(),
        Name = name,
        Description = description,
    };

    public void Change(string name, string? description)
    {
        Name = name;
        Description = description;
    }
}

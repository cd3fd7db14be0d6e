using Signet.Identity.Tenants;

namespace Signet.Identity.Resources;

/// <summary>A permission of a <see cref="Resource"/>; its name is the OAuth scope string.</summary>
public sealed class Scope : ISnapshotData
{
    private Scope()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    public string ResourceId { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static Scope Create(Resource resource, string name, string? description, DateTimeOffset now, string? id = null) => new()
    {
        TenantId = resource.TenantId,
        Id = id ?? Ids.New(),
        ResourceId = resource.Id,
        Name = name,
        Description = description,
        CreatedAt = now,
    };

    public void Change(string name, string? description)
    {
        Name = name;
        Description = description;
    }
}

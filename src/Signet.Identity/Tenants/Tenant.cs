namespace Signet.Identity.Tenants;

/// <summary>A customer of this server: the unit of isolation and placement (management.md 2.1).</summary>
public sealed class Tenant
{
    private Tenant()
    {
    }

    public TenantId Id { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary><c>development</c> or <c>production</c>.</summary>
    public string Tag { get; private set; } = "";

    public bool IsSuspended { get; private set; }

    /// <summary>The tenant's data key, sealed under the key-encryption key.</summary>
    public byte[] SealedDataKey { get; private set; } = [];

    /// <summary>Raised by every change of what <see cref="TenantSnapshot"/> holds.</summary>
    public long Version { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static Tenant Create(TenantId id, string name, byte[] sealedDataKey, DateTimeOffset now) => new()
    {
        Id = id,
        Name = name,
        Tag = "development",
        SealedDataKey = sealedDataKey,
        Version = 1,
        CreatedAt = now,
    };
}

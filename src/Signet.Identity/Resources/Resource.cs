using Signet.Identity.Tenants;

namespace Signet.Identity.Resources;

/// <summary>An API protected by this tenant's access tokens (RFC 8707; management.md 11).</summary>
public sealed class Resource : ISnapshotData
{
    private Resource()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The resource indicator: an absolute URI, the <c>aud</c> of its tokens. Immutable.</summary>
    public string Indicator { get; private init; } = "";

    public bool IsDefault { get; private set; }

    /// <summary>Lifetime of access tokens in seconds.</summary>
    public int AccessTokenTtl { get; private set; }

    public static Resource Create(TenantId tenant, string name, string indicator, int accessTokenTtl = 3600, string? id = null) => new()
    {
        TenantId = tenant,
        Id = id ?? Ids.New(),
        Name = name,
        Indicator = indicator,
        AccessTokenTtl = accessTokenTtl,
    };

    public void Change(string name, int accessTokenTtl)
    {
        Name = name;
        AccessTokenTtl = accessTokenTtl;
    }

    public void SetDefault(bool isDefault) => IsDefault = isDefault;
}

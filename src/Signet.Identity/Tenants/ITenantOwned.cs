namespace Signet.Identity.Tenants;

/// <summary>A row that belongs to exactly one tenant. <see cref="SignetDb"/> filters every query on it.</summary>
public interface ITenantOwned
{
    TenantId TenantId { get; }
}

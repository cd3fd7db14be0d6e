namespace Signet.Identity.Tenants;

/// <summary>A row that <see cref="TenantSnapshot"/> is made of: saving a change to it raises the tenant's version.</summary>
public interface ISnapshotData : ITenantOwned;

namespace Signet.Identity.Tenants;

/// <summary>The tenant of this request or background task. Set once, before anything reads the database.</summary>
public sealed class CurrentTenant(TenantEndpoints endpoints)
{
    private TenantId? _id;
    private TenantSnapshot? _snapshot;

    public TenantId Id => _id ?? throw new InvalidOperationException("No tenant was set for this scope.");

    public bool IsSet => _id is not null;

    /// <summary>The origin of this tenant, without a trailing slash.</summary>
    public string Endpoint => endpoints.Of(Id);

    public string Issuer => endpoints.IssuerOf(Id);

    /// <summary>The origin of the admin tenant and the Console.</summary>
    public string AdminEndpoint => endpoints.Admin;

    /// <summary>The configuration that was in force when this scope began.</summary>
    public TenantSnapshot Snapshot => _snapshot ?? throw new InvalidOperationException("No snapshot was loaded for this scope.");

    public void Set(TenantId id)
    {
        if (_id is { } current && current != id)
        {
            throw new InvalidOperationException("The tenant of a scope cannot change.");
        }

        _id = id;
    }

    public void Set(TenantSnapshot snapshot)
    {
        Set(snapshot.TenantId);
        _snapshot = snapshot;
    }
}

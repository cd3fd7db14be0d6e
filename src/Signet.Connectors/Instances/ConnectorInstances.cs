using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Identity.Tenants;

namespace Signet.Connectors.Instances;

/// <summary>From stored connectors to usable ones. Rows of a factory that is not loaded are invisible (connectors.md 1.3).</summary>
public sealed class ConnectorInstances(ConnectorCatalog catalog)
{
    // Snapshots are immutable, so what was made of one stays right for as long as it lives.
    private readonly ConditionalWeakTable<ConnectorSnapshot, ConnectorInstance> _cache = [];

    /// <summary>Every visible instance of the tenant, ordered by id.</summary>
    public IReadOnlyList<ConnectorInstance> Of(TenantSnapshot tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return [.. tenant.Connectors.Select(Find).OfType<ConnectorInstance>()];
    }

    public ConnectorInstance? Find(TenantSnapshot tenant, string id)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return tenant.FindConnector(id) is { } connector ? Find(connector) : null;
    }

    /// <summary>A row that was just written; null when its factory is not loaded.</summary>
    internal ConnectorInstance? Make(ConnectorSnapshot snapshot) =>
        catalog.TryGet(snapshot.Connector.ConnectorId, out var factory) ? Create(snapshot, factory) : null;

    private ConnectorInstance? Find(ConnectorSnapshot snapshot)
    {
        if (!catalog.TryGet(snapshot.Connector.ConnectorId, out var factory))
        {
            return null;
        }

        return _cache.GetValue(snapshot, connector => Create(connector, factory));
    }

    private static ConnectorInstance Create(ConnectorSnapshot snapshot, ConnectorFactory factory) => new(
        snapshot.Connector.Id,
        factory,
        JsonSerializer.SerializeToElement(snapshot.Config),
        Effective(factory.Metadata, snapshot.Connector.Metadata),
        snapshot.Connector.Metadata)
    {
        SyncProfile = snapshot.Connector.SyncProfile,
        EnableTokenStorage = snapshot.Connector.EnableTokenStorage,
    };

    private static ConnectorMetadata Effective(ConnectorMetadata factory, JsonObject overrides) => factory with
    {
        Target = (string?)overrides["target"] ?? factory.Target,
        Logo = (string?)overrides["logo"] ?? factory.Logo,
        LogoDark = (string?)overrides["logoDark"] ?? factory.LogoDark,
        Name = overrides["name"] is JsonObject name ? LocalizedText.From(name) : factory.Name,
    };
}

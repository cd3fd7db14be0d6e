using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Signet.Connectors.Catalog;

/// <summary>Every loaded connector factory, ordered by id. Development connectors are only here when the operator asked for them.</summary>
public sealed class ConnectorCatalog
{
    private readonly FrozenDictionary<string, ConnectorFactory> _byId;

    public ConnectorCatalog(IEnumerable<ConnectorFactory> factories)
    {
        All = [.. factories.OrderBy(factory => factory.Metadata.Id, StringComparer.Ordinal)];
        _byId = All.ToFrozenDictionary(factory => factory.Metadata.Id, StringComparer.Ordinal);
    }

    public ImmutableArray<ConnectorFactory> All { get; }

    public bool TryGet(string factoryId, [NotNullWhen(true)] out ConnectorFactory? factory) => _byId.TryGetValue(factoryId, out factory);
}

using Signet.Connectors.Catalog;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Connectors;

/// <summary>GET /api/connector-factories.</summary>
internal static class ListConnectorFactories
{
    internal static Answer<List<ConnectorFactoryView>> Handle(ConnectorCatalog catalog) => catalog.All.Select(ConnectorFactoryView.From).ToList();
}

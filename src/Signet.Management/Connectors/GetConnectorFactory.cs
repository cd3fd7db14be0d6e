using Signet.Connectors.Catalog;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Connectors;

/// <summary>GET /api/connector-factories/{id}. 404 entity.not_found.</summary>
internal static class GetConnectorFactory
{
    internal static Answer<ConnectorFactoryView> Handle(string id, ConnectorCatalog catalog) =>
        catalog.TryGet(id, out var factory) ? ConnectorFactoryView.From(factory) : ApiError.NotFound();
}

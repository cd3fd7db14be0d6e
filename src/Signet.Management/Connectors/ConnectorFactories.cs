using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Connectors;

/// <summary>GET /api/connector-factories and /api/connector-factories/{id}. 404 entity.not_found.</summary>
internal static class ConnectorFactories
{
    internal static Answer<List<JsonObject>> List(ConnectorCatalog catalog) => catalog.All.Select(ConnectorViews.Factory).ToList();

    internal static Answer<JsonObject> Get(string id, ConnectorCatalog catalog) =>
        catalog.TryGet(id, out var factory) ? ConnectorViews.Factory(factory) : EntityErrors.NotFound();
}

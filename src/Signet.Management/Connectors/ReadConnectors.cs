using System.Text.Json.Nodes;
using Signet.Connectors.Instances;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Management.Connectors;

/// <summary>GET /api/connectors and /api/connectors/{id}, configuration included. 404 entity.not_found.</summary>
internal static class ReadConnectors
{
    internal sealed record Query([property: Optional] string? Target = null);

    internal static Answer<List<JsonObject>> List(JsonQuery<Query> query, ConnectorInstances instances, CurrentTenant tenant) =>
        instances.Of(tenant.Snapshot).Where(c => query.Value.Target is null || c.Target == query.Value.Target).Select(ConnectorViews.Instance).ToList();

    internal static Answer<JsonObject> Get(string id, ConnectorInstances instances, CurrentTenant tenant) =>
        instances.Find(tenant.Snapshot, id) is { } connector ? ConnectorViews.Instance(connector) : EntityErrors.NotFound();
}

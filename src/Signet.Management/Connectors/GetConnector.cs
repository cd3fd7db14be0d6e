using Signet.Connectors.Instances;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Tenants;

namespace Signet.Management.Connectors;

/// <summary>GET /api/connectors/{id}. 404 entity.not_found.</summary>
internal static class GetConnector
{
    internal static Answer<ConnectorView> Handle(string id, CurrentTenant tenant, ConnectorInstances instances) =>
        instances.Find(tenant.Snapshot, id) is { } instance ? ConnectorView.From(instance) : ApiError.NotFound();
}

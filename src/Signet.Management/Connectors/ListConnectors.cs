using Signet.Connectors.Instances;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Management.Connectors;

/// <summary>GET /api/connectors, by id.</summary>
internal static class ListConnectors
{
    internal sealed record Query([property: Optional] string? Target = null);

    internal static Answer<List<ConnectorView>> Handle(JsonQuery<Query> query, CurrentTenant tenant, ConnectorInstances instances) => instances
        .Of(tenant.Snapshot)
        .Where(instance => query.Value.Target is not { } target || instance.Target == target)
        .Select(ConnectorView.From)
        .ToList();
}

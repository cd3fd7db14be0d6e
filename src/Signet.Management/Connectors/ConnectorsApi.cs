using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.Connectors;

/// <summary>Routes of connectors.md 2.</summary>
internal static class ConnectorsApi
{
    public static void MapConnectors(this RouteGroupBuilder api)
    {
        api.MapGet("/connector-factories", ConnectorFactories.List).WithName("ListConnectorFactories");
        api.MapGet("/connector-factories/{id}", ConnectorFactories.Get).WithName("GetConnectorFactory");
        api.MapGet("/connectors", ReadConnectors.List).WithName("ListConnectors");
        api.MapGet("/connectors/{id}", ReadConnectors.Get).WithName("GetConnector");
        api.MapPost("/connectors", CreateConnector.HandleAsync).WithName("CreateConnector");
        api.MapPatch("/connectors/{id}", UpdateConnector.HandleAsync).WithName("UpdateConnector");
        api.MapDelete("/connectors/{id}", DeleteConnector.HandleAsync).WithName("DeleteConnector");
        api.MapPost("/connectors/{factoryId}/test", TestConnector.HandleAsync).WithName("CreateConnectorTest");
        api.MapPost("/connectors/{connectorId}/authorization-uri", CreateAuthorizationUri.Handle).WithName("CreateConnectorAuthorizationUri");
    }
}

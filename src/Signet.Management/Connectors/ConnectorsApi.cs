using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.Connectors;

/// <summary>Routes of connectors.md 2, below <c>/api</c>. The caller's group has the HTTP edge and the management policy.</summary>
internal static class ConnectorsApi
{
    public static RouteGroupBuilder MapConnectors(this RouteGroupBuilder api)
    {
        api.MapGet("/connector-factories", ListConnectorFactories.Handle).WithName("ListConnectorFactories");
        api.MapGet("/connector-factories/{id}", GetConnectorFactory.Handle).WithName("GetConnectorFactory");
        api.MapGet("/connectors", ListConnectors.Handle).WithName("ListConnectors");
        api.MapPost("/connectors", CreateConnector.HandleAsync).WithName("CreateConnector");
        api.MapGet("/connectors/{id}", GetConnector.Handle).WithName("GetConnector");
        api.MapPatch("/connectors/{id}", UpdateConnector.HandleAsync).WithName("UpdateConnector");
        api.MapDelete("/connectors/{id}", DeleteConnector.HandleAsync).WithName("DeleteConnector");
        api.MapPost("/connectors/{factoryId}/test", TestConnector.HandleAsync).WithName("CreateConnectorTest");
        api.MapPost("/connectors/{connectorId}/authorization-uri", CreateAuthorizationUri.Handle).WithName("CreateConnectorAuthorizationUri");
        return api;
    }
}

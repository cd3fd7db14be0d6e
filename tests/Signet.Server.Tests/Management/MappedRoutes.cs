using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.Http.Authentication;
using Signet.Server.Tests.Management.Contract;

namespace Signet.Server.Tests.Management;

/// <summary>The routes of the running server that ask for the Management API's policy.</summary>
public static class MappedRoutes
{
    public static IReadOnlyList<(string Method, string Path)> Of(SignetServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return [.. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == ApiPolicies.Management))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))) ?? [])];
    }

    /// <summary>The operation names, by <see cref="ContractOperation.Key"/>.</summary>
    public static IEnumerable<(string Key, string? Name)> NamesOf(SignetServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == ApiPolicies.Management))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => (
                ContractOperation.KeyOf(method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/')),
                endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName)) ?? []);
    }

    public static string WithSampleValues(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "x" : segment));
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Signet.Server.Tests.Architecture;

/// <summary>Nothing is reachable by accident.</summary>
public sealed class RouteTests(OnSqlite fixture)
{
    // The framework's own, for files that were added since the build; it serves wwwroot and nothing else.
    private const string StaticAssetFallback = "{**path:file}";

    [Fact]
    public void Every_route_has_a_policy_or_is_explicitly_anonymous()
    {
        var endpoints = fixture.Server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();

        Assert.True(endpoints.Count > 100, "The routes were not found.");
        Assert.Empty(endpoints
            .Where(e => e.RoutePattern.RawText != StaticAssetFallback)
            .Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => e.RoutePattern.RawText));
    }

    [Fact]
    public void Below_api_only_the_routes_of_the_contract_are_anonymous()
    {
        string[] anonymous = ["/api/experience", "/api/interaction/consent", "/api/.well-known", "/api/status", "/api/authn", "/api/swagger.json"];
        var open = fixture.Server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => path.StartsWith("/api/", StringComparison.Ordinal));

        Assert.All(open, path => Assert.Contains(anonymous, prefix => path.StartsWith(prefix, StringComparison.Ordinal)));
    }
}

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.Tenants;
using Signet.Server.Tests.Management.Contract;

namespace Signet.Server.Tests.Management;

/// <summary>Our Management API against the OpenAPI contract: no operation that it does not know, and every answer in its shape.</summary>
public abstract class ContractTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    /// <summary>What we serve beyond the contract (issue of the whole provider, point 2).</summary>
    private static readonly string[] _beyond = ["GET /api/configs/dpop", "PATCH /api/configs/dpop"];

    [Fact]
    public void Every_mapped_operation_is_in_the_contract_under_the_same_name()
    {
        var known = ContractDocument.Required.Operations.ToDictionary(operation => operation.Key, operation => operation.Name);
        var mapped = MappedRoutes.Of(Server);
        TestContext.Current.SendDiagnosticMessage("{0} of {1} operations", mapped.Count, known.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"{mapped.Count} of {known.Count} operations");

        var unknown = mapped.Select(route => ContractOperation.KeyOf(route.Method, route.Path)).Except(known.Keys).Except(_beyond).ToList();
        Assert.Empty(unknown);
        Assert.Empty(MappedRoutes.NamesOf(Server).Where(route => !_beyond.Contains(route.Key) && known[route.Key] != route.Name).Select(route => $"{route.Key}: {route.Name}, in the contract {known[route.Key]}"));
    }

    [Fact]
    public void No_two_routes_answer_the_same_call()
    {
        var routes = Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) == true)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => ContractOperation.KeyOf(method, endpoint.RoutePattern.RawText!.TrimStart('/'))) ?? []);
        Assert.Empty(routes.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public async Task Every_mapped_operation_answers_its_happy_path_in_the_shape_of_the_contract()
    {
        Assert.SkipWhen(ContractDocument.Loaded is null, "shared/contract/management.openapi.json is not beside the repository.");
        await HappyPaths.VisitAsync(Api, user => SeededLogin.AddAsync(Server, user));

        // The seeds of the admin tenant hold the only secrets of the older kind.
        var admin = await ManagementApi.OfAsync(Server, TenantId.Admin);
        Done(await admin.DeleteAsync("/applications/m-default/legacy-secret"), 200);
        foreach (var list in new[] { "/users", "/applications", "/roles", "/resources?includeScopes=true", "/connectors", "/sign-in-exp", "/account-center", "/logs", "/configs/id-token" })
        {
            Done(await admin.GetAsync(list), 200);
        }

        // No self-hosted deployment can answer the first with success; the second needs a token set of a real provider.
        string[] unreachable = ["GET /api/systems/application", "DELETE /api/secrets/{}"];
        Assert.Empty(MappedRoutes.Of(Server).Select(route => ContractOperation.KeyOf(route.Method, route.Path)).Except(Api.Succeeded).Except(admin.Succeeded).Except(unreachable).Except(_beyond));
    }
}

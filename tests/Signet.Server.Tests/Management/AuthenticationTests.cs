using System.Text.Json.Nodes;
using Signet.Identity.Tenants;

namespace Signet.Server.Tests.Management;

[Collection(ManagementOnSqlite.Name)]
public sealed class AuthenticationOnSqlite(OnSqlite server) : AuthenticationTests(server);

[Collection(ManagementOnPostgreSql.Name)]
public sealed class AuthenticationOnPostgreSql(OnPostgreSql server) : AuthenticationTests(server);

/// <summary>management.md 3: who may call the Management API.</summary>
public abstract class AuthenticationTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    [Fact]
    public async Task Without_a_token_a_known_path_is_401_and_an_unknown_path_404()
    {
        var reply = await CallAsync(Server.Http, "/api/users", authorization: null);
        Refused(reply, 401, "auth.authorization_header_missing");
        Assert.Null(reply["data"]);
        Assert.Null(reply.Header("WWW-Authenticate"));
        var unknown = await CallAsync(Server.Http, "/api/nothing-here", authorization: null);
        Assert.Equal("404 text/plain Not Found", $"{unknown.Status} {unknown.ContentType} {unknown.Text}");
    }

    [Theory]
    [InlineData("Basic YTpi")]
    [InlineData("bearer x")]
    public async Task Only_the_exact_scheme_Bearer_is_understood(string authorization)
    {
        var reply = await CallAsync(Server.Http, "/api/users", authorization);
        Refused(reply, 401, "auth.authorization_token_type_not_supported");
        Assert.Equal("""{"supportedTypes":["Bearer"]}""", reply["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Something_that_is_no_token_is_refused_as_such()
    {
        var reply = await CallAsync(Server.Http, "/api/users", "Bearer nonsense");
        Refused(reply, 401, "auth.unauthorized");
        Assert.Equal("ERR_JWS_INVALID", (string?)reply["data"]!["code"]);
    }

    [Fact]
    public async Task A_token_whose_signature_was_changed_is_refused()
    {
        var at = Api.Token.Length - 10;
        var forged = Api.Token[..at] + (Api.Token[at] == 'A' ? 'B' : 'A') + Api.Token[(at + 1)..];
        var reply = await CallAsync(Server.Http, "/api/users", "Bearer " + forged);
        Refused(reply, 401, "auth.unauthorized");
        Assert.Equal("ERR_JWS_SIGNATURE_VERIFICATION_FAILED", (string?)reply["data"]!["code"]);
    }

    [Fact]
    public async Task A_token_for_another_resource_is_refused()
    {
        var indicator = "https://shop.example/" + Identity.Ids.New();
        var resource = (await NewAsync("/resources", new { name = "Shop", indicator })).Id;
        var scope = (await NewAsync($"/resources/{resource}/scopes", new { name = "all", description = "All" })).Id;
        var role = (await NewAsync("/roles", new { name = Identity.Ids.New(), description = "d", type = "MachineToMachine", scopeIds = new[] { scope } })).Id;
        var (id, secret) = await ManagementApi.CreateClientAsync(Server, TenantId.Default, roleName: null);
        Done(await Api.PostAsync($"/applications/{id}/roles", new { roleIds = new[] { role } }), 201);

        var reply = await CallAsync(Server.Http, "/api/users", "Bearer " + await ManagementApi.TokenAsync(Server.Http, id, secret, indicator));

        Refused(reply, 401, "auth.unauthorized");
        Assert.Equal("ERR_JWT_CLAIM_VALIDATION_FAILED", (string?)reply["data"]!["code"]);
        Assert.Equal("aud", (string?)reply["data"]!["claim"]);
    }

    [Fact]
    public async Task A_machine_without_the_role_gets_no_scope_and_no_access()
    {
        var (id, secret) = await ManagementApi.CreateClientAsync(Server, TenantId.Default, roleName: null);
        var token = await ManagementApi.TokenAsync(Server.Http, id, secret, WellKnownNames.ManagementApiIndicator(TenantId.Default));

        Refused(await CallAsync(Server.Http, "/api/users", "Bearer " + token), 403, "auth.forbidden");
    }

    [Fact]
    public async Task A_token_of_one_tenant_opens_no_other()
    {
        var admin = await ManagementApi.OfAsync(Server, TenantId.Admin);

        Done(await admin.GetAsync("/users"), 200);
        Refused(await CallAsync(Server.Http, "/api/users", "Bearer " + admin.Token), 401, "auth.unauthorized");
        Refused(await CallAsync(Server.AdminHttp, "/api/users", "Bearer " + Api.Token), 401, "auth.unauthorized");
    }

    [Fact]
    public async Task Every_management_route_refuses_an_anonymous_caller()
    {
        foreach (var (method, path) in MappedRoutes.Of(Server))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), MappedRoutes.WithSampleValues(path));
            using var response = await Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var reply = await ApiReply.ReadAsync(response, TestContext.Current.CancellationToken);
            Assert.Equal($"{method} {path} 401 auth.authorization_header_missing", $"{method} {path} {reply.Status} {reply.Code}");
        }
    }

    [Fact]
    public async Task A_token_is_refused_from_the_second_it_expires()
    {
        var (id, secret) = await ManagementApi.CreateClientAsync(Server, TenantId.Default, WellKnownNames.ManagementApiRoleName);
        var token = await ManagementApi.TokenAsync(Server.Http, id, secret, WellKnownNames.ManagementApiIndicator(TenantId.Default));
        var payload = JsonNode.Parse(Convert.FromBase64String(Padded(token.Split('.')[1])))!;
        var left = DateTimeOffset.FromUnixTimeSeconds((long)payload["exp"]!) - Server.Time.GetUtcNow();

        Server.Time.Advance(left);
        try
        {
            var reply = await CallAsync(Server.Http, "/api/users", "Bearer " + token);
            Refused(reply, 401, "auth.unauthorized");
            Assert.Equal("ERR_JWT_EXPIRED", (string?)reply["data"]!["code"]);
        }
        finally
        {
            Server.Time.Advance(-left);
        }
    }

    private static async Task<ApiReply> CallAsync(HttpClient http, string path, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (authorization is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation("Authorization", authorization));
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await ApiReply.ReadAsync(response, TestContext.Current.CancellationToken);
    }

    private static string Padded(string base64Url) =>
        base64Url.Replace('-', '+').Replace('_', '/') + new string('=', (4 - base64Url.Length % 4) % 4);
}

using Microsoft.Extensions.DependencyInjection;

namespace Signet.Server.Tests.CustomClaims;

/// <summary>Token customizers from the Management API to the token (oidc.md 13, management.md 23.4).</summary>
public abstract class CustomClaimsTests(ServerFixture fixture)
{
    private const string Machines = "/api/configs/jwt-customizer/client-credentials";
    private const string Users = "/api/configs/jwt-customizer/access-token";

    [Fact]
    public async Task A_script_adds_claims_and_cannot_replace_the_standard_ones()
    {
        await PutAsync(Machines, "const getCustomJwtClaims = async ({ token, context, environmentVariables }) => ({ plan: environmentVariables.PLAN, app: context.application.id, kind: token.kind, sub: 'evil', scope: 'evil' });", ("PLAN", "gold"));

        var claims = Jwt.Payload(await MachineTokenAsync());

        Assert.Equal("gold", (string)claims["plan"]!);
        Assert.Equal(fixture.Api.ClientId, (string)claims["app"]!);
        Assert.Equal("ClientCredentials", (string)claims["kind"]!);
        Assert.Equal(fixture.Api.ClientId, (string)claims["sub"]!);
        Assert.Equal("all", (string)claims["scope"]!);
    }

    [Fact]
    public async Task A_denial_refuses_the_token_and_a_failure_does_not_unless_asked_to()
    {
        await PutAsync(Machines, "function getCustomJwtClaims({ api }) { try { api.denyAccess('No entry'); } catch {} return { a: 1 }; }");
        using var denied = await RequestMachineTokenAsync();
        var body = await denied.JsonAsync();
        Assert.Equal("400 oidc.access_denied", await denied.VerdictAsync());
        Assert.Equal("No entry", (string)body["error_description"]!);

        await PutAsync(Machines, "const getCustomJwtClaims = () => { throw new Error('broken'); };");
        Assert.False(Jwt.Payload(await MachineTokenAsync()).ContainsKey("a"));
        var logs = await fixture.Api.CallAsync(HttpMethod.Get, "/api/logs?logKey=JwtCustomizer.ClientCredentials");
        Assert.Contains("broken", logs.ToJsonString(), StringComparison.Ordinal);

        await PutAsync(Machines, "const getCustomJwtClaims = () => { throw new Error('broken'); };", blocks: true);
        Assert.Equal("400 oidc.invalid_request", await (await RequestMachineTokenAsync()).VerdictAsync());
    }

    [Fact]
    public async Task A_users_token_knows_the_user_and_an_opaque_one_shows_its_claims_at_introspection()
    {
        await PutAsync(Users, "const getCustomJwtClaims = ({ token, context }) => ({ tier: context.user.customData.tier ?? 'none', name: context.user.username, how: context.interaction.verificationRecords[0].type, gty: token.gty, digest: context.user.passwordDigest === undefined });");
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;

        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(person.Code, person.Verifier));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = client.Id,
            ["client_secret"] = client.Secret!,
            ["token"] = (string)tokens["access_token"]!,
        });
        using var response = await fixture.Server.Http.PostAsync(new Uri("/oidc/token/introspection", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var shown = await response.JsonAsync();

        Assert.Equal("none", (string)shown["tier"]!);
        Assert.Equal(person.Username, (string)shown["name"]!);
        Assert.Equal("Password", (string)shown["how"]!);
        Assert.Equal("authorization_code", (string)shown["gty"]!);
        Assert.True((bool)shown["digest"]!);
        Assert.False(Jwt.Payload((string)tokens["id_token"]!).ContainsKey("tier"));
    }

    [Fact]
    public async Task Put_patch_get_list_and_delete_follow_the_contract_and_secrets_are_sealed()
    {
        using var missing = await fixture.Api.SendAsync(HttpMethod.Get, "/api/configs/jwt-customizer/nonsense");
        Assert.Equal(400, (int)missing.StatusCode);
        using (await fixture.Api.SendAsync(HttpMethod.Delete, Machines))
        {
        }

        Assert.Equal("404 entity.not_found", await fixture.Api.SendAsync(HttpMethod.Get, Machines).VerdictAsync());
        Assert.Equal("404 entity.not_found", await fixture.Api.SendAsync(HttpMethod.Patch, Machines, new { script = "x" }).VerdictAsync());
        var body = new { script = "const getCustomJwtClaims = () => ({});", environmentVariables = new Dictionary<string, string> { ["KEY"] = "planted-secret" } };
        Assert.Equal("201", await fixture.Api.SendAsync(HttpMethod.Put, Machines, body).VerdictAsync());
        Assert.Equal("200", await fixture.Api.SendAsync(HttpMethod.Put, Machines, body).VerdictAsync());
        Assert.Equal("400 guard.invalid_input", await fixture.Api.SendAsync(HttpMethod.Put, Machines, new { script = "x", unknown = 1 }).VerdictAsync());
        var patched = await fixture.Api.CallAsync(HttpMethod.Patch, Machines, new { body.script, blockIssuanceOnError = false });
        Assert.Equal("planted-secret", (string)patched["environmentVariables"]!["KEY"]!);
        var list = (await fixture.Api.CallAsync(HttpMethod.Get, "/api/configs/jwt-customizer")).AsArray();
        Assert.Contains(list, item => (string)item!["key"]! == "jwt.clientCredentials" && (string)item["value"]!["environmentVariables"]!["KEY"]! == "planted-secret");
        Assert.DoesNotContain("planted-secret", await StoredAsync(), StringComparison.Ordinal);
        Assert.Equal("204", await fixture.Api.SendAsync(HttpMethod.Delete, Machines).VerdictAsync());
        Assert.Equal("404 entity.not_found", await fixture.Api.SendAsync(HttpMethod.Delete, Machines).VerdictAsync());
    }

    [Fact]
    public async Task The_test_call_answers_what_the_script_returns_or_why_it_failed()
    {
        Task<HttpResponseMessage> TestAsync(string script) => fixture.Api.SendAsync(
            HttpMethod.Post, "/api/configs/jwt-customizer/test",
            new { tokenType = "access-token", script, environmentVariables = new Dictionary<string, string> { ["A"] = "1" }, token = new { scope = "s" }, context = new { user = new { id = "u" } } });

        using var good = await TestAsync("const getCustomJwtClaims = ({ token, context, environmentVariables }) => ({ a: environmentVariables.A, s: token.scope, u: context.user.id, gone: undefined });");
        Assert.Equal("{\"a\":\"1\",\"s\":\"s\",\"u\":\"u\"}", (await good.JsonAsync()).ToJsonString());
        using var denied = await TestAsync("const getCustomJwtClaims = ({ api }) => api.denyAccess();");
        Assert.Equal("403 jwt_customizer.general", await denied.VerdictAsync());
        Assert.Equal("AccessDenied", (string)(await denied.JsonAsync())["data"]!["error"]!["code"]!);
        foreach (var script in new[] { "nonsense(", "const other = 1;", "const getCustomJwtClaims = () => [1];", "const getCustomJwtClaims = () => 'text';", "const getCustomJwtClaims = () => { throw new Error('x'); };" })
        {
            Assert.Equal("422 jwt_customizer.general", await TestAsync(script).VerdictAsync());
        }
    }

    private Task PutAsync(string path, string script, params (string Name, string Value)[] environment) => PutAsync(path, script, blocks: false, environment);

    private async Task PutAsync(string path, string script, bool blocks, params (string Name, string Value)[] environment) => await fixture.Api.CallAsync(
        HttpMethod.Put, path, new { script, environmentVariables = environment.ToDictionary(pair => pair.Name, pair => pair.Value), blockIssuanceOnError = blocks });

    private async Task<string> MachineTokenAsync() =>
        (string)(await TestClient.TokensAsync(await RequestMachineTokenAsync()))["access_token"]!;

    private Task<HttpResponseMessage> RequestMachineTokenAsync() => fixture.Server.Http.PostAsync(
        new Uri("/oidc/token", UriKind.Relative),
        new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = fixture.Api.ClientId,
            ["client_secret"] = fixture.Api.ClientSecret,
            ["resource"] = "https://default.logto.app/api",
            ["scope"] = "all",
        }));

    private async Task<string> StoredAsync()
    {
        await using var scope = fixture.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Identity.Tenants.CurrentTenant>().Set(Identity.Tenants.TenantId.Default);
        var db = scope.ServiceProvider.GetRequiredService<Identity.SignetDb>();
        return string.Concat(db.TenantConfigs.AsEnumerable().Select(config => config.Value.ToJsonString()));
    }
}

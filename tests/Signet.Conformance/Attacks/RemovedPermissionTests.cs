using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Organizations;
using Signet.Identity.Roles;
using Signet.Identity.Tenants;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class O: a role, membership, scope or access rule that was taken away is in no token issued afterwards.</summary>
public abstract class RemovedPermissionTests(ServerFixture fixture)
{
    private static readonly Dictionary<string, Func<ManagementApi, Granted, Task>> _ways = new(StringComparer.Ordinal)
    {
        ["assignment removed"] = (api, granted) => api.CallAsync(HttpMethod.Delete, $"/api/roles/{granted.RoleId}/{granted.Kind}/{granted.HolderId}"),
        ["role deleted"] = (api, granted) => api.CallAsync(HttpMethod.Delete, $"/api/roles/{granted.RoleId}"),
        ["scope taken from the role"] = (api, granted) => api.CallAsync(HttpMethod.Delete, $"/api/roles/{granted.RoleId}/scopes/{granted.ScopeId}"),
        ["scope deleted"] = (api, granted) => api.CallAsync(HttpMethod.Delete, $"/api/resources/{granted.ResourceId}/scopes/{granted.ScopeId}"),
    };

    public static TheoryData<string> Ways => ["assignment removed", "role deleted", "scope taken from the role", "scope deleted"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_a_users_scope_is_gone_at_the_next_refresh_and_exchange(string way)
    {
        var client = await fixture.CreateExchangerAsync();
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        var granted = await GrantAsync("User", "users", "userIds", id);
        var person = await fixture.SignInAsync(client, id, username, "openid offline_access read", granted.Indicator);
        using var page = person.Page;
        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(person.Code, person.Verifier, granted.Indicator));
        var (jwt, refresh) = ((string)tokens["access_token"]!, (string)tokens["refresh_token"]!);
        Assert.Equal(("read", "read"), (await RefreshedScopeAsync(client, refresh, granted), await ExchangedScopeAsync(client, jwt, granted)));

        await _ways[way](fixture.Api, granted);

        Assert.Equal(("", ""), (await RefreshedScopeAsync(client, refresh, granted), await ExchangedScopeAsync(client, jwt, granted)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_a_machines_scope_is_gone_from_its_next_token(string way)
    {
        var (id, secret, _) = await fixture.CreateMachineAsync();
        var granted = await GrantAsync("MachineToMachine", "applications", "applicationIds", id);
        Assert.Equal("read", await MachineScopeAsync(id, secret, granted));

        await _ways[way](fixture.Api, granted);

        Assert.Null(await MachineScopeAsync(id, secret, granted));
    }

    [Fact]
    public async Task O_a_deleted_resource_is_no_target_any_more()
    {
        var client = await fixture.CreateExchangerAsync();
        var (indicator, resourceId, _) = await fixture.CreateResourceAsync();
        var person = await fixture.SignInAsync(client, "openid offline_access", indicator);
        using var page = person.Page;
        var tokens = await client.TokensAsync(person, indicator);
        var (machine, secret, _) = await fixture.CreateMachineAsync();

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/resources/{resourceId}");

        Assert.Equal("400 oidc.invalid_target", await client.RefreshAsync((string)tokens["refresh_token"]!, indicator).VerdictAsync());
        Assert.Equal("400 oidc.invalid_target", await client.ExchangeAsync((string)tokens["access_token"]!, Calls.AccessTokenType, ("resource", indicator)));
        Assert.Equal("400 oidc.invalid_target", await MachineAsync(machine, secret, ("resource", indicator)).VerdictAsync());
    }

    [Fact]
    public async Task O_a_machine_that_lost_its_role_is_out_of_the_management_api_with_the_token_it_has()
    {
        var (id, secret, roleId) = await fixture.CreateMachineAsync();
        var token = await ManagementApi.RequestTokenAsync(fixture.Server.Http, id, secret);
        Assert.Equal("200", await fixture.Server.GetAsBearerAsync("/api/roles", token));

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/applications/{id}/roles/{roleId}");

        Assert.Equal("403 auth.forbidden", await fixture.Server.GetAsBearerAsync("/api/roles", token));
    }

    [Fact]
    public async Task O_who_is_no_longer_let_into_an_application_gets_no_code_and_no_token_for_it()
    {
        var client = await fixture.CreateExchangerAsync();
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        await LetInAsync(client, id);
        await fixture.Api.CallAsync(HttpMethod.Patch, $"/api/applications/{client.Id}", new { appLevelAccessControlEnabled = true });
        var person = await fixture.SignInAsync(client, userId: id, username: username);
        using var page = person.Page;
        var tokens = await client.TokensAsync(person);
        Assert.Equal("code", await client.AskSilentlyAsync(page.Browser));

        await LetInAsync(client, (await fixture.CreateUserAsync(ProtocolSignIn.Password)).Id);

        Assert.Equal("access_denied", await client.AskSilentlyAsync(page.Browser));
        Assert.Equal("400 oidc.access_denied", await client.RefreshAsync((string)tokens["refresh_token"]!).VerdictAsync());
        Assert.Equal("400 oidc.access_denied", await client.ExchangeAsync((string)tokens["access_token"]!, Calls.AccessTokenType));
    }

    [Fact]
    public async Task O_a_former_member_gets_no_token_of_the_organization()
    {
        var client = await fixture.CreateExchangerAsync();
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        var (organization, role, scope) = await OrganizationAsync();
        await fixture.Server.InDatabaseAsync(async db => await db.AddRangeAsync(
            new OrganizationUser(TenantId.Default, organization, id), new OrganizationUserRole(TenantId.Default, organization, id, role)));
        var person = await fixture.SignInAsync(
            client, id, username, "openid offline_access urn:logto:scope:organizations " + scope, "urn:logto:resource:organizations");
        using var page = person.Page;
        var refresh = (string)(await client.TokensAsync(person))["refresh_token"]!;
        var subject = (string)(await TestClient.TokensAsync(await client.RefreshAsync(refresh)))["access_token"]!;
        Task<HttpResponseMessage> RefreshAsync() => client.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", refresh), ("organization_id", organization));
        Assert.Equal(scope, (string?)(await TestClient.TokensAsync(await RefreshAsync()))["scope"]);

        await fixture.Server.InDatabaseAsync(db => db.OrganizationUserRoles.Where(r => r.UserId == id).ExecuteDeleteAsync());
        Assert.Equal("", (string?)(await TestClient.TokensAsync(await RefreshAsync()))["scope"]);
        await fixture.Server.InDatabaseAsync(db => db.OrganizationUsers.Where(m => m.UserId == id).ExecuteDeleteAsync());

        Assert.Equal("403 oidc.access_denied", await RefreshAsync().VerdictAsync());
        Assert.Equal("403 oidc.access_denied", await client.ExchangeAsync(subject, Calls.AccessTokenType, ("organization_id", organization)));
    }

    [Fact]
    public async Task O_a_machine_that_left_the_organization_gets_no_token_of_it()
    {
        var (id, secret, _) = await fixture.CreateMachineAsync();
        var (organization, _, _) = await OrganizationAsync();
        await fixture.Server.InDatabaseAsync(async db => await db.AddAsync(new OrganizationApplication(TenantId.Default, organization, id)));
        Assert.Equal("200", await MachineAsync(id, secret, ("organization_id", organization)).VerdictAsync());

        await fixture.Server.InDatabaseAsync(db => db.OrganizationApplications.Where(m => m.ApplicationId == id).ExecuteDeleteAsync());

        Assert.Equal("403 oidc.access_denied", await MachineAsync(id, secret, ("organization_id", organization)).VerdictAsync());
    }

    private async Task<Granted> GrantAsync(string type, string kind, string list, string holderId)
    {
        var (indicator, resourceId, scopeId) = await fixture.CreateResourceAsync();
        var role = await fixture.Api.CallAsync(HttpMethod.Post, "/api/roles", new { name = indicator, description = "Readers", type, scopeIds = new[] { scopeId } });
        await fixture.Api.CallAsync(HttpMethod.Post, $"/api/roles/{role["id"]}/{kind}", new JsonObject { [list] = new JsonArray(holderId) });
        return new Granted(indicator, resourceId, scopeId, (string)role["id"]!, kind, holderId);
    }

    private async Task<(string Id, string RoleId, string Scope)> OrganizationAsync()
    {
        var scope = OrganizationScope.Create(TenantId.Default, "invite:" + Ids.NewShort(), null);
        var role = OrganizationRole.Create(TenantId.Default, Ids.NewShort(), null, RoleType.User);
        var organization = Organization.Create(TenantId.Default, "Customer", null, fixture.Server.Time.GetUtcNow());
        await fixture.Server.InDatabaseAsync(async db => await db.AddRangeAsync(
            scope, role, organization, new OrganizationRoleScope(TenantId.Default, role.Id, scope.Id)));
        return (organization.Id, role.Id, scope.Name);
    }

    private Task<JsonNode> LetInAsync(TestClient client, params string[] userIds) => fixture.Api.CallAsync(
        HttpMethod.Put,
        $"/api/applications/{client.Id}/access-control",
        new { userIds, userRoleIds = Array.Empty<string>(), organizationIds = Array.Empty<string>(), organizationRoleRules = Array.Empty<object>() });

    private Task<HttpResponseMessage> MachineAsync(string id, string secret, params (string Name, string Value)[] more) =>
        fixture.Server.PostAsync("/oidc/token", [("grant_type", "client_credentials"), ("client_id", id), ("client_secret", secret), .. more]);

    private async Task<string?> MachineScopeAsync(string id, string secret, Granted granted) => (string?)Jwt.Payload((string)(await TestClient.TokensAsync(
        await MachineAsync(id, secret, ("resource", granted.Indicator), ("scope", "read"))))["access_token"]!)["scope"];

    private static async Task<string?> RefreshedScopeAsync(TestClient client, string refresh, Granted granted) =>
        ScopeOf(await TestClient.TokensAsync(await client.RefreshAsync(refresh, granted.Indicator)));

    private static async Task<string?> ExchangedScopeAsync(TestClient client, string jwt, Granted granted) => ScopeOf(await TestClient.TokensAsync(await client.RequestExchangeAsync(
        jwt, Calls.AccessTokenType, ("resource", granted.Indicator), ("scope", "read"))));

    private static string? ScopeOf(JsonObject tokens) => (string?)Jwt.Payload((string)tokens["access_token"]!)["scope"];

    private sealed record Granted(string Indicator, string ResourceId, string ScopeId, string RoleId, string Kind, string HolderId);
}

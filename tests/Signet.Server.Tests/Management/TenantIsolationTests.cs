using Signet.Identity.Tenants;

namespace Signet.Server.Tests.Management;

[Collection(ManagementOnSqlite.Name)]
public sealed class TenantIsolationOnSqlite(OnSqlite server) : TenantIsolationTests(server);

[Collection(ManagementOnPostgreSql.Name)]
public sealed class TenantIsolationOnPostgreSql(OnPostgreSql server) : TenantIsolationTests(server);

/// <summary>security.md class H: an id of another tenant behaves exactly like an id that does not exist.</summary>
public abstract class TenantIsolationTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    [Fact]
    public async Task H_cross_tenant_rows_of_one_tenant_do_not_exist_for_another()
    {
        var other = await ManagementApi.OfAsync(Server, TenantId.Admin);
        var user = (await NewAsync("/users", new { username = "iso" + Identity.Ids.NewShort() })).Id;
        var application = (await NewAsync("/applications", new { name = "Isolated", type = "Traditional" })).Id;
        var role = (await NewAsync("/roles", new { name = "iso" + Identity.Ids.New(), description = "d" })).Id;
        var resource = (await NewAsync("/resources", new { name = "Isolated", indicator = $"https://{Identity.Ids.New()}.example" })).Id;
        var scope = (await NewAsync($"/resources/{resource}/scopes", new { name = "read" })).Id;

        foreach (var (method, path, body) in Attempts(user, application, role, resource, scope))
        {
            var unknown = path.Replace(user, "unknownuser0", StringComparison.Ordinal).Replace(application, "unknownapp", StringComparison.Ordinal)
                .Replace(role, "unknownrole", StringComparison.Ordinal).Replace(resource, "unknownresource", StringComparison.Ordinal).Replace(scope, "unknownscope", StringComparison.Ordinal);
            var (foreign, missing) = (await other.SendAsync(new HttpMethod(method), path, body), await other.SendAsync(new HttpMethod(method), unknown, body));

            Assert.Equal($"{method} {path} {missing.Status} {missing.Code}", $"{method} {path} {foreign.Status} {foreign.Code}");
            Assert.True(foreign.Status == 404 || foreign.Text is "[]" or """{"sessions":[]}""" or """{"grants":[]}""", $"{method} {path} {foreign.Status} {foreign.Text}");
        }

        Done(await Api.GetAsync($"/users/{user}"), 200);
        Done(await Api.GetAsync($"/applications/{application}"), 200);
        Assert.Equal("Default secret", (string?)(await Api.GetAsync($"/applications/{application}/secrets")).Json![0]!["name"]);
    }

    [Fact]
    public async Task H_cross_tenant_ids_in_a_body_do_not_exist_either()
    {
        var other = await ManagementApi.OfAsync(Server, TenantId.Admin);
        var user = (await NewAsync("/users", new { })).Id;
        var role = (await NewAsync("/roles", new { name = "iso" + Identity.Ids.New(), description = "d" })).Id;
        var (otherUser, otherRole) = ((await other.PostAsync("/users", new { })).Id, (await other.PostAsync("/roles", new { name = "iso" + Identity.Ids.New(), description = "d" })).Id);

        Refused(await Api.PostAsync($"/users/{user}/roles", new { roleIds = new[] { otherRole } }), 404, "entity.not_exists_with_id");
        Refused(await Api.PostAsync($"/roles/{role}/users", new { userIds = new[] { otherUser } }), 404, "entity.not_found");
        var list = await other.GetAsync($"/users?search.id={user}");
        Assert.Equal("0", list.Header("Total-Number"));
    }

    private static IEnumerable<(string Method, string Path, object? Body)> Attempts(string user, string application, string role, string resource, string scope) =>
    [
        ("GET", $"/users/{user}", null), ("PATCH", $"/users/{user}", new { name = "x" }), ("GET", $"/users/{user}/custom-data", null),
        ("PATCH", $"/users/{user}/custom-data", new { customData = new { } }), ("PATCH", $"/users/{user}/profile", new { profile = new { } }),
        ("PATCH", $"/users/{user}/password", new { password = "x" }), ("GET", $"/users/{user}/has-password", null), ("PATCH", $"/users/{user}/is-suspended", new { isSuspended = true }),
        ("PUT", $"/users/{user}/identities/a", new { userId = "x" }), ("GET", $"/users/{user}/identities/a", null), ("GET", $"/users/{user}/all-identities", null),
        ("GET", $"/users/{user}/roles", null), ("GET", $"/users/{user}/logto-configs", null), ("POST", $"/users/{user}/personal-access-tokens", new { name = "x" }),
        ("GET", $"/users/{user}/sessions", null), ("GET", $"/users/{user}/grants", null), ("DELETE", $"/users/{user}", null),
        ("GET", $"/applications/{application}", null), ("PATCH", $"/applications/{application}", new { name = "x" }), ("PATCH", $"/applications/{application}/custom-data", new { a = 1 }),
        ("GET", $"/applications/{application}/secrets", null), ("POST", $"/applications/{application}/secrets", new { name = "x" }),
        ("PATCH", $"/applications/{application}/secrets/Default%20secret", new { name = "x" }), ("DELETE", $"/applications/{application}/secrets/Default%20secret", null),
        ("GET", $"/applications/{application}/roles", null), ("GET", $"/applications/{application}/access-control", null), ("GET", $"/applications/{application}/user-consent-scopes", null),
        ("PUT", $"/applications/{application}/sign-in-experience", new { displayName = "x" }), ("DELETE", $"/applications/{application}", null),
        ("GET", $"/roles/{role}", null), ("PATCH", $"/roles/{role}", new { description = "x" }), ("GET", $"/roles/{role}/users", null), ("GET", $"/roles/{role}/applications", null),
        ("GET", $"/roles/{role}/scopes", null), ("DELETE", $"/roles/{role}", null),
        ("GET", $"/resources/{resource}", null), ("PATCH", $"/resources/{resource}", new { name = "x" }), ("PATCH", $"/resources/{resource}/is-default", new { isDefault = true }),
        ("GET", $"/resources/{resource}/scopes", null), ("POST", $"/resources/{resource}/scopes", new { name = "x" }),
        ("PATCH", $"/resources/{resource}/scopes/{scope}", new { description = "x" }), ("DELETE", $"/resources/{resource}/scopes/{scope}", null), ("DELETE", $"/resources/{resource}", null),
    ];
}


namespace Signet.Server.Tests.Management;

[Collection(ManagementOnSqlite.Name)]
public sealed class RolesOnSqlite(OnSqlite server) : RoleTests(server);

[Collection(ManagementOnPostgreSql.Name)]
public sealed class RolesOnPostgreSql(OnPostgreSql server) : RoleTests(server);

/// <summary>management.md 11 and 12: resources, scopes and roles.</summary>
public abstract class RoleTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    private static string Unique => "n" + Identity.Ids.NewShort();

    [Fact]
    public async Task A_resource_is_created_changed_made_default_and_deleted()
    {
        var indicator = $"https://{Unique}.example";
        var created = await NewAsync("/resources", new { name = "Shop", indicator });
        Assert.Equal(201, created.Status);
        Assert.Equal(3600, (int)created["accessTokenTtl"]!);
        Refused(await Api.PostAsync("/resources", new { name = "Shop", indicator }), 422, "resource.resource_identifier_in_use");

        var changed = await Api.PatchAsync($"/resources/{created.Id}", new { accessTokenTtl = 60, indicator = "https://other.example" });
        Assert.Equal(indicator, (string?)changed["indicator"]);
        Assert.Equal(60, (int)changed["accessTokenTtl"]!);
        Refused(await Api.PatchAsync($"/resources/{created.Id}", new { }), 422, "entity.invalid_input");
        Assert.True((bool)(await Api.PatchAsync($"/resources/{created.Id}/is-default", new { isDefault = true }))["isDefault"]!);
        Done(await Api.PatchAsync($"/resources/{created.Id}/is-default", new { isDefault = false }), 200);
        Done(await Api.DeleteAsync($"/resources/{created.Id}"), 204);
        Refused(await Api.GetAsync($"/resources/{created.Id}"), 404, "entity.not_exists_with_id");
    }

    [Fact]
    public async Task At_most_one_resource_is_the_default()
    {
        var first = (await NewAsync("/resources", new { name = "A", indicator = $"https://{Unique}.example" })).Id;
        var second = (await NewAsync("/resources", new { name = "B", indicator = $"https://{Unique}.example" })).Id;
        Done(await Api.PatchAsync($"/resources/{first}/is-default", new { isDefault = true }), 200);
        Done(await Api.PatchAsync($"/resources/{second}/is-default", new { isDefault = true }), 200);

        var defaults = (await Api.GetAsync("/resources?includeScopes=1")).Json!.AsArray().Where(resource => (bool)resource!["isDefault"]!);
        Assert.Equal(second, (string?)Assert.Single(defaults)!["id"]);
        Done(await Api.PatchAsync($"/resources/{second}/is-default", new { isDefault = false }), 200);
    }

    [Fact]
    public async Task The_management_api_resource_cannot_be_changed()
    {
        Refused(await Api.PatchAsync("/resources/management-api", new { name = "x" }), 400, "resource.cannot_modify_management_api");
        Refused(await Api.DeleteAsync("/resources/management-api"), 400, "resource.cannot_delete_management_api");
        Refused(await Api.PostAsync("/resources/management-api/scopes", new { name = "more" }), 400, "resource.cannot_modify_management_api");
        Refused(await Api.PatchAsync("/resources/management-api/scopes/management-api-all", new { name = "less" }), 400, "resource.cannot_modify_management_api");
        Refused(await Api.DeleteAsync("/resources/management-api/scopes/management-api-all"), 400, "resource.cannot_modify_management_api");
    }

    [Fact]
    public async Task A_scope_has_a_name_without_spaces_that_is_unique_in_its_resource()
    {
        var resource = (await NewAsync("/resources", new { name = "Shop", indicator = $"https://{Unique}.example" })).Id;
        var scope = await NewAsync($"/resources/{resource}/scopes", new { name = "read:books", description = "Read" });

        Refused(await Api.PostAsync($"/resources/{resource}/scopes", new { name = "read books" }), 400, "scope.name_with_space");
        Refused(await Api.PostAsync($"/resources/{resource}/scopes", new { name = "read:books" }), 422, "scope.name_exists");
        Refused(await Api.PostAsync("/resources/unknown/scopes", new { name = "a" }), 404, "entity.not_exists_with_id");
        Done(await Api.PatchAsync($"/resources/{resource}/scopes/{scope.Id}", new { description = "Read books" }), 200);
        Refused(await Api.PatchAsync($"/resources/{resource}/scopes/{scope.Id}", new { }), 422, "entity.invalid_input");
        Assert.Equal("1", (await Api.GetAsync($"/resources/{resource}/scopes")).Header("Total-Number"));
        Assert.Empty((await Api.GetAsync("/resources/unknown/scopes")).Json!.AsArray());
        Done(await Api.DeleteAsync($"/resources/{resource}/scopes/{scope.Id}"), 204);
    }

    [Fact]
    public async Task A_role_has_a_unique_name_and_can_be_changed()
    {
        var name = Unique;
        var role = await NewAsync("/roles", new { name, description = "d" });

        Assert.Equal("User", (string?)role["type"]);
        Refused(await Api.PostAsync("/roles", new { name, description = "d" }), 422, "role.name_in_use");
        Refused(await Api.PostAsync("/roles", new { name = "#internal:admin", description = "d" }), 422, "role.name_in_use");
        Assert.Equal("description", Invalid(await Api.PostAsync("/roles", new { name = Unique })));
        Assert.Equal("new", (string?)(await Api.PatchAsync($"/roles/{role.Id}", new { description = "new" }))["description"]);
        Refused(await Api.PatchAsync($"/roles/{role.Id}", new { }), 422, "entity.invalid_input");
        Refused(await Api.PatchAsync("/roles/unknown", new { name = "x" }), 404, "entity.not_exists_with_id");
        Done(await Api.DeleteAsync($"/roles/{role.Id}"), 204);
        Refused(await Api.DeleteAsync($"/roles/{role.Id}"), 404, "entity.not_found");
    }

    [Fact]
    public async Task R_admin_escalation_no_user_role_ever_holds_a_management_api_scope()
    {
        var role = (await NewAsync("/roles", new { name = Unique, description = "d" })).Id;

        Refused(await Api.PostAsync($"/roles/{role}/scopes", new { scopeIds = new[] { "management-api-all" } }), 400, "role.management_api_scopes_not_assignable_to_user_role");
        var name = Unique;
        Refused(await Api.PostAsync("/roles", new { name, description = "d", scopeIds = new[] { "management-api-all" } }), 400, "role.management_api_scopes_not_assignable_to_user_role");
        Assert.Empty((await Api.GetAsync($"/roles?search.name={name}")).Json!.AsArray());
    }

    [Fact]
    public async Task Scopes_are_given_to_roles()
    {
        var resource = (await NewAsync("/resources", new { name = "Shop", indicator = $"https://{Unique}.example" })).Id;
        var scope = (await NewAsync($"/resources/{resource}/scopes", new { name = "read" })).Id;
        var role = (await NewAsync("/roles", new { name = Unique, description = "d" })).Id;

        var all = await Api.PostAsync($"/roles/{role}/scopes", new { scopeIds = new[] { scope } });
        Assert.Equal(scope, (string?)Assert.Single(all.Json!.AsArray())!["id"]);
        Refused(await Api.PostAsync($"/roles/{role}/scopes", new { scopeIds = new[] { scope } }), 422, "role.scope_exists");
        Refused(await Api.PostAsync($"/roles/{role}/scopes", new { scopeIds = new[] { "unknown" } }), 404, "entity.not_exists_with_id");
        Assert.Equal("scopeIds", Invalid(await Api.PostAsync($"/roles/{role}/scopes", new { scopeIds = Array.Empty<string>() })));
        Assert.Equal(resource, (string?)(await Api.GetAsync($"/roles/{role}/scopes")).Json![0]!["resource"]!["id"]);
        Done(await Api.DeleteAsync($"/roles/{role}/scopes/{scope}"), 204);
        Refused(await Api.DeleteAsync($"/roles/{role}/scopes/{scope}"), 404, "entity.not_found");
    }

    [Fact]
    public async Task A_role_is_given_to_its_own_kind_only_and_once()
    {
        var (users, machines) = ((await NewAsync("/roles", new { name = Unique, description = "d" })).Id, (await NewAsync("/roles", new { name = Unique, description = "d", type = "MachineToMachine" })).Id);
        var user = (await NewAsync("/users", new { })).Id;
        var machine = (await NewAsync("/applications", new { name = "m", type = "MachineToMachine" })).Id;

        Assert.Equal("Created", (await Api.PostAsync($"/roles/{users}/users", new { userIds = new[] { user } })).Text);
        Refused(await Api.PostAsync($"/roles/{users}/users", new { userIds = new[] { user } }), 422, "role.user_exists");
        Refused(await Api.PostAsync($"/roles/{machines}/users", new { userIds = new[] { user } }), 422, "entity.db_constraint_violated");
        Refused(await Api.PostAsync($"/roles/{users}/users", new { userIds = new[] { "unknown" } }), 404, "entity.not_found");
        Assert.Equal("Created", (await Api.PostAsync($"/roles/{machines}/applications", new { applicationIds = new[] { machine } })).Text);
        Refused(await Api.PostAsync($"/roles/{machines}/applications", new { applicationIds = new[] { machine } }), 422, "role.application_exists");
        Refused(await Api.PostAsync($"/roles/{users}/applications", new { applicationIds = new[] { machine } }), 422, "entity.db_constraint_violated");
        var listed = (await Api.GetAsync($"/roles?search.id={users}")).Json![0]!;
        Assert.Equal(1, (int)listed["usersCount"]!);
        Assert.Equal(user, (string?)listed["featuredUsers"]![0]!["id"]);
        Done(await Api.GetAsync($"/roles/{machines}/applications"), 200);
        Done(await Api.DeleteAsync($"/roles/{users}/users/{user}"), 204);
        Done(await Api.DeleteAsync($"/roles/{machines}/applications/{machine}"), 204);
        Refused(await Api.DeleteAsync($"/roles/{machines}/applications/{machine}"), 404, "entity.not_found");
    }

    [Fact]
    public async Task Internal_roles_are_in_no_list() =>
        Assert.DoesNotContain((await Api.GetAsync("/roles?page_size=100")).Json!.AsArray(), role => ((string)role!["name"]!).StartsWith("#internal:", StringComparison.Ordinal));
}

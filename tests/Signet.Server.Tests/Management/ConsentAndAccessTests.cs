
namespace Signet.Server.Tests.Management;

[Collection(ManagementOnSqlite.Name)]
public sealed class ConsentAndAccessOnSqlite(OnSqlite server) : ConsentAndAccessTests(server);

[Collection(ManagementOnPostgreSql.Name)]
public sealed class ConsentAndAccessOnPostgreSql(OnPostgreSql server) : ConsentAndAccessTests(server);

/// <summary>management.md 10.6 and 10.7: who may use an application, and what it may ask for.</summary>
public abstract class ConsentAndAccessTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    [Fact]
    public async Task Access_rules_are_replaced_as_a_whole_and_then_can_be_enabled()
    {
        var application = (await NewAsync("/applications", new { name = "Guarded", type = "SPA" })).Id;
        var user = (await NewAsync("/users", new { })).Id;
        var role = (await NewAsync("/roles", new { name = "r" + Identity.Ids.New(), description = "d" })).Id;
        var machine = (await NewAsync("/roles", new { name = "m" + Identity.Ids.New(), description = "d", type = "MachineToMachine" })).Id;
        var path = $"/applications/{application}/access-control";

        Assert.Equal("""{"userIds":[],"userRoleIds":[],"organizationIds":[],"organizationRoleRules":[]}""", (await Api.GetAsync(path)).Text);
        var replaced = await Api.PutAsync(path, Rules(users: [user, user], roles: [role]));
        Assert.Equal($$"""{"userIds":["{{user}}"],"userRoleIds":["{{role}}"],"organizationIds":[],"organizationRoleRules":[]}""", replaced.Text);
        Done(await Api.PatchAsync($"/applications/{application}", new { appLevelAccessControlEnabled = true }), 200);
        Refused(await Api.PutAsync(path, Rules()), 422, "request.invalid_input");
        Refused(await Api.PutAsync(path, Rules(users: ["unknown"])), 404, "entity.relation_foreign_key_not_found");
        Refused(await Api.PutAsync(path, Rules(roles: [machine])), 422, "entity.db_constraint_violated");
        Refused(await Api.PutAsync(path, """{"userIds":[],"userRoleIds":[],"organizationIds":[],"organizationRoleRules":[{"organizationId":"x","organizationRoleIds":[]}]}"""), 422, "request.invalid_input");
        Assert.Equal("userIds", Invalid(await Api.PutAsync(path, new { })));
        Refused(await Api.GetAsync("/applications/unknown/access-control"), 404, "entity.not_exists_with_id");
        Assert.Equal(replaced.Text, (await Api.GetAsync(path)).Text);
    }

    [Fact]
    public async Task A_third_party_application_is_given_scopes_to_ask_for()
    {
        var application = (await NewAsync("/applications", new { name = "Partner", type = "Traditional", isThirdParty = true })).Id;
        var resource = (await NewAsync("/resources", new { name = "Shop", indicator = $"https://{Identity.Ids.New()}.example" })).Id;
        var scope = (await NewAsync($"/resources/{resource}/scopes", new { name = "read" })).Id;
        var path = $"/applications/{application}/user-consent-scopes";

        var added = await Api.PostAsync(path, new { userScopes = new[] { "profile", "email" }, resourceScopes = new[] { scope }, organizationResourceScopes = new[] { scope } });
        Assert.Equal("201 Created", $"{added.Status} {added.Text}");
        Done(await Api.PostAsync(path, new { userScopes = new[] { "profile" }, resourceScopes = new[] { scope } }), 201);
        var read = await Api.GetAsync(path);
        Assert.Equal("""["email","profile"]""", read["userScopes"]!.ToJsonString());
        Assert.Equal(resource, (string?)read["resourceScopes"]![0]!["resource"]!["id"]);
        Assert.Equal(scope, (string?)read["organizationResourceScopes"]![0]!["scopes"]![0]!["id"]);
        foreach (var link in new[] { $"resource-scopes/{scope}", $"organization-resource-scopes/{scope}", "user-scopes/email" })
        {
            Done(await Api.DeleteAsync($"{path}/{link}"), 204);
            Refused(await Api.DeleteAsync($"{path}/{link}"), 404, "entity.not_found");
        }
    }

    [Fact]
    public async Task Scopes_that_cannot_be_asked_for_are_refused()
    {
        var partner = (await NewAsync("/applications", new { name = "Partner", type = "SPA", isThirdParty = true })).Id;
        var own = (await NewAsync("/applications", new { name = "Own", type = "SPA" })).Id;
        var path = $"/applications/{partner}/user-consent-scopes";

        Refused(await Api.PostAsync($"/applications/{own}/user-consent-scopes", new { userScopes = new[] { "profile" } }), 422, "application.third_party_application_only");
        Assert.Empty((await Api.GetAsync($"/applications/{own}/user-consent-scopes"))["userScopes"]!.AsArray());
        var unknown = await Api.PostAsync(path, new { resourceScopes = new[] { "nope" }, organizationScopes = new[] { "neither" } });
        Refused(unknown, 422, "application.user_consent_scopes_not_found");
        Assert.Equal("""{"invalidOrganizationScopes":["neither"],"invalidResourceScopes":["nope"],"invalidOrganizationResourceScopes":[]}""", unknown["data"]!.ToJsonString());
        Refused(await Api.PostAsync(path, new { resourceScopes = new[] { "management-api-all" } }), 422, "application.consent_management_api_scopes_not_allowed");
        Assert.Equal("userScopes.0", Invalid(await Api.PostAsync(path, new { userScopes = new[] { "everything" } })));
    }

    [Fact]
    public async Task Protected_applications_have_no_provider_here() => Refused(await Api.GetAsync("/systems/application"), 501, "application.protected_app_not_configured");

    private static object Rules(string[]? users = null, string[]? roles = null) =>
        new { userIds = users ?? [], userRoleIds = roles ?? [], organizationIds = Array.Empty<string>(), organizationRoleRules = Array.Empty<object>() };
}

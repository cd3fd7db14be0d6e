
namespace Signet.Server.Tests.Management;

[Collection(ManagementOnSqlite.Name)]
public sealed class ApplicationsOnSqlite(OnSqlite server) : ApplicationTests(server);

[Collection(ManagementOnPostgreSql.Name)]
public sealed class ApplicationsOnPostgreSql(OnPostgreSql server) : ApplicationTests(server);

/// <summary>management.md 10.</summary>
public abstract class ApplicationTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    [Fact]
    public async Task A_new_application_has_the_defaults_of_the_contract_and_no_secret_in_its_answer()
    {
        var created = await NewAsync("/applications", new { name = "Shop", type = "Traditional" });

        Assert.Equal(200, created.Status);
        Assert.Equal(21, created.Id.Length);
        Assert.Null(created["secret"]);
        Assert.Null(created["description"]);
        Assert.Empty(created["oidcClientMetadata"]!["redirectUris"]!.AsArray());
        Assert.Empty(created["oidcClientMetadata"]!["postLogoutRedirectUris"]!.AsArray());
        Assert.False((bool)created["isThirdParty"]!);
        var read = await Api.GetAsync($"/applications/{created.Id}");
        Assert.False((bool)read["isAdmin"]!);
        var secrets = await Api.GetAsync($"/applications/{created.Id}/secrets");
        Assert.Equal("Default secret", (string?)secrets.Json![0]!["name"]);
        Assert.Equal(32, ((string)secrets.Json[0]!["value"]!).Length);
    }

    [Theory]
    [InlineData("SPA")]
    [InlineData("Native")]
    public async Task A_public_application_has_no_secret_and_can_get_none(string type)
    {
        var created = await NewAsync("/applications", new { name = "Public", type });

        Assert.Empty((await Api.GetAsync($"/applications/{created.Id}/secrets")).Json!.AsArray());
        Refused(await Api.PostAsync($"/applications/{created.Id}/secrets", new { name = "x" }), 422, "entity.db_constraint_violated");
    }

    [Theory]
    [InlineData("""{"name":"x","type":"SAML"}""", 400, "application.saml.use_saml_app_api")]
    [InlineData("""{"name":"x","type":"Protected"}""", 400, "application.protected_app_metadata_is_required")]
    [InlineData("""{"name":"x","type":"Protected","protectedAppMetadata":{"subDomain":"a","origin":"https://b.example"}}""", 501, "application.protected_app_not_configured")]
    [InlineData("""{"name":"x","type":"MachineToMachine","isThirdParty":true}""", 400, "application.invalid_third_party_application_type")]
    [InlineData("""{"name":"x","type":"SPA","isThirdParty":true,"customClientMetadata":{"allowTokenExchange":true}}""", 422, "application.third_party_application_cannot_enable_token_exchange")]
    [InlineData("""{"name":"x","type":"SPA","customClientMetadata":{"isDeviceFlow":true}}""", 422, "application.device_flow_native_only")]
    public async Task A_forbidden_combination_is_refused_with_its_code(string body, int status, string code) =>
        Refused(await Api.PostAsync("/applications", body), status, code);

    [Theory]
    [InlineData("""{}""", "name")]
    [InlineData("""{"name":"","type":"SPA"}""", "name")]
    [InlineData("""{"name":"x","type":"Other"}""", "type")]
    [InlineData("""{"name":"x","type":"SPA","oidcClientMetadata":{"redirectUris":["nonsense"],"postLogoutRedirectUris":[]}}""", "oidcClientMetadata.redirectUris.0")]
    [InlineData("""{"name":"x","type":"SPA","oidcClientMetadata":{"redirectUris":["javascript:alert(1)"],"postLogoutRedirectUris":[]}}""", "oidcClientMetadata.redirectUris.0")]
    [InlineData("""{"name":"x","type":"SPA","oidcClientMetadata":{"redirectUris":["https://a.example/../b"],"postLogoutRedirectUris":[]}}""", "oidcClientMetadata.redirectUris.0")]
    [InlineData("""{"name":"x","type":"SPA","oidcClientMetadata":{"redirectUris":["https://*/cb"],"postLogoutRedirectUris":[]}}""", "oidcClientMetadata.redirectUris.0")]
    [InlineData("""{"name":"x","type":"SPA","customClientMetadata":{"refreshTokenTtlInDays":181}}""", "customClientMetadata.refreshTokenTtlInDays")]
    [InlineData("""{"name":"x","type":"SPA","customClientMetadata":{"maxAllowedGrants":0}}""", "customClientMetadata.maxAllowedGrants")]
    [InlineData("""{"name":"x","type":"SPA","customData":[]}""", "customData")]
    public async Task A_malformed_application_is_refused_where_it_is_wrong(string body, string path) =>
        Assert.Equal(path, Invalid(await Api.PostAsync("/applications", body)));

    [Fact]
    public async Task An_update_replaces_what_was_sent_and_nothing_else()
    {
        var created = await NewAsync("/applications", new { name = "Before", type = "SPA", description = "kept", customData = new { a = 1 } });

        var updated = await Api.PatchAsync($"/applications/{created.Id}", new { name = "After", customData = new { b = 2 }, type = "Native", isThirdParty = true });

        Assert.Equal("After", (string?)updated["name"]);
        Assert.Equal("kept", (string?)updated["description"]);
        Assert.Equal("""{"b":2}""", updated["customData"]!.ToJsonString());
        Assert.Equal("SPA", (string?)updated["type"]);
        Assert.False((bool)updated["isThirdParty"]!);
        Done(await Api.PatchAsync($"/applications/{created.Id}", new { }), 200);
        Refused(await Api.PatchAsync("/applications/unknown", new { name = "x" }), 404, "entity.not_exists_with_id");
    }

    [Fact]
    public async Task The_device_flow_of_an_application_cannot_be_switched()
    {
        var created = await NewAsync("/applications", new { name = "TV", type = "Native", customClientMetadata = new { isDeviceFlow = true } });

        Refused(await Api.PatchAsync($"/applications/{created.Id}", new { customClientMetadata = new { } }), 422, "application.device_flow_not_changeable");
        Done(await Api.PatchAsync($"/applications/{created.Id}", new { customClientMetadata = new { isDeviceFlow = true, rotateRefreshToken = false } }), 200);
    }

    [Fact]
    public async Task Access_control_needs_a_rule_before_it_is_enabled()
    {
        var created = await NewAsync("/applications", new { name = "Guarded", type = "SPA" });

        Refused(await Api.PatchAsync($"/applications/{created.Id}", new { appLevelAccessControlEnabled = true }), 422, "request.invalid_input");
    }

    [Fact]
    public async Task Custom_data_is_merged_one_level_deep()
    {
        var created = await NewAsync("/applications", new { name = "Data", type = "SPA", customData = new { a = new { x = 1 }, b = 1 } });

        var merged = await Api.PatchAsync($"/applications/{created.Id}/custom-data", """{"a":{"y":2},"c":null}""");

        Assert.Equal("""{"a":{"y":2},"b":1,"c":null}""", merged.Json!.ToJsonString());
    }

    [Fact]
    public async Task A_deleted_application_is_gone_for_every_route()
    {
        var created = await NewAsync("/applications", new { name = "Gone", type = "Traditional" });

        Done(await Api.DeleteAsync($"/applications/{created.Id}"), 204);
        Refused(await Api.GetAsync($"/applications/{created.Id}"), 404, "entity.not_exists_with_id");
        Refused(await Api.DeleteAsync($"/applications/{created.Id}"), 404, "entity.not_found");
    }

    [Fact]
    public async Task Built_in_applications_can_be_read_and_nothing_else()
    {
        var demo = await Api.GetAsync("/applications/demo-app");

        Assert.Equal("N/A", (string?)demo["secret"]);
        Assert.Equal(0, (long)demo["createdAt"]!);
        Refused(await Api.PatchAsync("/applications/demo-app", new { name = "x" }), 404, "entity.not_exists_with_id");
        Refused(await Api.GetAsync("/applications/admin-console"), 404, "entity.not_exists_with_id");
    }

    [Fact]
    public async Task The_internal_admin_role_is_a_switch_of_the_application()
    {
        var created = await NewAsync("/applications", new { name = "Robot", type = "MachineToMachine" });

        Done(await Api.PatchAsync($"/applications/{created.Id}", new { isAdmin = true }), 200);
        Assert.True((bool)(await Api.GetAsync($"/applications/{created.Id}"))["isAdmin"]!);
        Assert.Empty((await Api.GetAsync($"/applications/{created.Id}/roles")).Json!.AsArray());
        Done(await Api.PatchAsync($"/applications/{created.Id}", new { isAdmin = false }), 200);
        Assert.False((bool)(await Api.GetAsync($"/applications/{created.Id}"))["isAdmin"]!);
    }

    [Fact]
    public async Task Applications_are_filtered_searched_and_paged()
    {
        var marker = "List" + Identity.Ids.New();
        foreach (var type in new[] { "SPA", "Native", "Traditional" })
        {
            await NewAsync("/applications", new { name = $"{marker} {type}", type });
        }

        var all = await Api.GetAsync($"/applications?search={marker}%25");
        Assert.Equal(["Traditional", "Native", "SPA"], all.Json!.AsArray().Select(a => (string)a!["type"]!));
        Assert.Null(all.Header("Total-Number"));
        var some = await Api.GetAsync($"/applications?search={marker}%25&types=SPA&types=Native");
        Assert.Equal(2, some.Json!.AsArray().Count);
        var page = await Api.GetAsync($"/applications?search={marker}%25&page=2&page_size=2");
        Assert.Single(page.Json!.AsArray());
        Assert.Equal("3", page.Header("Total-Number"));
        Refused(await Api.GetAsync("/applications?excludeRoleId=a&excludeOrganizationId=b"), 400, "request.invalid_input");
        Assert.Equal("isThirdParty", Invalid(await Api.GetAsync("/applications?isThirdParty=yes")));
    }

    [Fact]
    public async Task A_secret_is_created_renamed_expires_and_is_deleted()
    {
        var id = (await NewAsync("/applications", new { name = "Secrets", type = "MachineToMachine" })).Id;
        var expiresAt = Server.Time.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds();

        var created = await Api.PostAsync($"/applications/{id}/secrets", new { name = "Blue", expiresAt });
        Done(created, 201);
        Assert.Equal(expiresAt, (long)created["expiresAt"]!);
        Refused(await Api.PostAsync($"/applications/{id}/secrets", new { name = "Blue" }), 422, "application.secret_name_exists");
        Refused(await Api.PostAsync($"/applications/{id}/secrets", new { name = "Past", expiresAt = 1 }), 400, "request.invalid_input");
        Refused(await Api.PostAsync("/applications/unknown/secrets", new { name = "Blue" }), 404, "entity.not_exists_with_id");
        var renamed = await Api.PatchAsync($"/applications/{id}/secrets/Blue", new { name = "Green" });
        Assert.Equal((string?)created["value"], (string?)renamed["value"]);
        Refused(await Api.PatchAsync($"/applications/{id}/secrets/Green", new { name = "Default secret" }), 422, "application.secret_name_exists");
        Refused(await Api.PatchAsync($"/applications/{id}/secrets/Blue", new { name = "x" }), 404, "entity.not_exists");
        Done(await Api.DeleteAsync($"/applications/{id}/secrets/Green"), 204);
        Refused(await Api.DeleteAsync($"/applications/{id}/secrets/Green"), 404, "entity.not_found");
        Refused(await Api.DeleteAsync($"/applications/{id}/legacy-secret"), 400, "application.no_legacy_secret_found");
    }

    [Fact]
    public async Task Roles_belong_to_machines_only()
    {
        var machine = (await NewAsync("/applications", new { name = "Machine", type = "MachineToMachine" })).Id;
        var spa = (await NewAsync("/applications", new { name = "Page", type = "SPA" })).Id;
        var role = (await NewAsync("/roles", new { name = "m" + Identity.Ids.New(), description = "d", type = "MachineToMachine" })).Id;
        var userRole = (await NewAsync("/roles", new { name = "u" + Identity.Ids.New(), description = "d" })).Id;

        var added = await Api.PostAsync($"/applications/{machine}/roles", new { roleIds = new[] { role, role } });
        Done(added, 201);
        Assert.Single(added["addedRoleIds"]!.AsArray());
        Assert.Equal(role, (string?)(await Api.GetAsync($"/applications/{machine}/roles")).Json![0]!["id"]);
        Refused(await Api.PostAsync($"/applications/{spa}/roles", new { roleIds = new[] { role } }), 422, "application.invalid_type");
        Refused(await Api.PostAsync($"/applications/{machine}/roles", new { roleIds = new[] { userRole } }), 422, "application.invalid_role_type");
        Refused(await Api.PutAsync($"/applications/{machine}/roles", new { roleIds = new[] { userRole } }), 422, "entity.db_constraint_violated");
        var replaced = await Api.PutAsync($"/applications/{machine}/roles", new { roleIds = Array.Empty<string>() });
        Assert.Equal("OK", replaced.Text);
        Refused(await Api.DeleteAsync($"/applications/{machine}/roles/{role}"), 404, "entity.not_found");
    }

    [Fact]
    public async Task The_first_branding_of_an_application_creates_it_and_the_next_changes_it()
    {
        var id = (await NewAsync("/applications", new { name = "Branded", type = "SPA" })).Id;

        Refused(await Api.GetAsync($"/applications/{id}/sign-in-experience"), 404, "entity.not_exists_with_id");
        Done(await Api.PutAsync($"/applications/{id}/sign-in-experience", new { displayName = "Shop", termsOfUseUrl = "" }), 201);
        Done(await Api.PutAsync($"/applications/{id}/sign-in-experience", new { privacyPolicyUrl = "https://shop.example/privacy" }), 200);
        var read = await Api.GetAsync($"/applications/{id}/sign-in-experience");
        Assert.Equal("Shop", (string?)read["displayName"]);
        Assert.Null(read["termsOfUseUrl"]);
        Assert.Equal("termsOfUseUrl", Invalid(await Api.PutAsync($"/applications/{id}/sign-in-experience", new { termsOfUseUrl = "nonsense" })));
    }
}

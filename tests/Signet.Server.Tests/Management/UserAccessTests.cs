
namespace Signet.Server.Tests.Management;

[Collection(ManagementOnSqlite.Name)]
public sealed class UserAccessOnSqlite(OnSqlite server) : UserAccessTests(server);

[Collection(ManagementOnPostgreSql.Name)]
public sealed class UserAccessOnPostgreSql(OnPostgreSql server) : UserAccessTests(server);

/// <summary>management.md 9.5, 9.8 and 9.9: personal access tokens, preferences, sessions and grants.</summary>
public abstract class UserAccessTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    [Fact]
    public async Task A_personal_access_token_is_created_shown_renamed_and_deleted()
    {
        var user = (await NewAsync("/users", new { })).Id;
        var path = $"/users/{user}/personal-access-tokens";

        var created = await Api.PostAsync(path, new { name = "CI" });
        Done(created, 201);
        Assert.Matches("^pat_[0-9A-Za-z]{32}$", (string)created["value"]!);
        Assert.Equal((string?)created["value"], (string?)(await Api.GetAsync(path)).Json![0]!["value"]);
        Refused(await Api.PostAsync(path, new { name = "CI" }), 422, "user.personal_access_token_name_exists");
        Refused(await Api.PostAsync(path, new { name = "Past", expiresAt = 1 }), 400, "request.invalid_input");
        Refused(await Api.PostAsync("/users/unknown/personal-access-tokens", new { name = "CI" }), 404, "entity.relation_foreign_key_not_found");
        Assert.Equal("Build", (string?)(await Api.PatchAsync(path + "/CI", new { name = "Build" }))["name"]);
        Assert.Equal("Deploy", (string?)(await Api.PatchAsync(path, new { currentName = "Build", name = "Deploy" }))["name"]);
        Done(await Api.PatchAsync(path, new { name = "Deploy" }), 200);
        Done(await Api.PostAsync(path, new { name = "Other" }), 201);
        Refused(await Api.PatchAsync(path + "/Other", new { name = "Deploy" }), 422, "user.personal_access_token_name_exists");
        Refused(await Api.PatchAsync(path + "/CI", new { name = "x" }), 404, "entity.not_exists");
        Done(await Api.DeleteAsync(path + "/Deploy"), 204);
        Refused(await Api.DeleteAsync(path + "/Deploy"), 404, "entity.not_found");
        Done(await Api.PostAsync(path + "/delete", new { name = "Other" }), 204);
        Refused(await Api.PostAsync(path + "/delete", new { name = "Other" }), 404, "entity.not_found");
    }

    [Fact]
    public async Task Preferences_read_as_false_until_set_one_by_one()
    {
        var user = (await NewAsync("/users", new { })).Id;
        var path = $"/users/{user}/logto-configs";

        Assert.Equal("""{"mfa":{"skipped":false,"skipMfaOnSignIn":false},"passkeySignIn":{"skipped":false}}""", (await Api.GetAsync(path)).Text);
        Done(await Api.PatchAsync(path, """{"mfa":{"skipped":true}}"""), 200);
        var changed = await Api.PatchAsync(path, """{"mfa":{"enabled":true},"passkeySignIn":{"skipped":true}}""");
        Assert.Equal("""{"mfa":{"enabled":true,"skipped":true,"skipMfaOnSignIn":false},"passkeySignIn":{"skipped":true}}""", changed.Text);
        Refused(await Api.GetAsync("/users/unknown/logto-configs"), 404, "entity.not_found");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("?revokeGrantsTarget=all", false)]
    [InlineData("?revokeGrantsTarget=firstParty", false)]
    public async Task An_ended_session_is_gone_and_its_offline_grant_lives_on_unless_it_was_meant(string query, bool lives)
    {
        var user = (await NewAsync("/users", new { })).Id;
        var login = await SeededLogin.AddAsync(Server, user);
        var listed = (await Api.GetAsync($"/users/{user}/sessions"))["sessions"]![0]!;
        Assert.Equal(login.GrantId, (string?)listed["payload"]!["authorizations"]!["demo-app"]!["grantId"]);
        var other = (await NewAsync("/users", new { })).Id;
        Refused(await Api.DeleteAsync($"/users/{other}/sessions/{login.SessionUid}"), 404, "oidc.invalid_session_account_id");

        Done(await Api.DeleteAsync($"/users/{user}/sessions/{login.SessionUid}{query}"), 204);

        Refused(await Api.GetAsync($"/users/{user}/sessions/{login.SessionUid}"), 404, "oidc.session_not_found");
        Assert.Equal(lives ? 1 : 0, (await Api.GetAsync($"/users/{user}/grants"))["grants"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_grant_is_revoked_by_its_owner_only_and_is_told_by_the_kind_of_its_application()
    {
        var (user, other) = ((await NewAsync("/users", new { })).Id, (await NewAsync("/users", new { })).Id);
        var partner = (await NewAsync("/applications", new { name = "Partner", type = "SPA", isThirdParty = true })).Id;
        var login = await SeededLogin.AddAsync(Server, user, partner);

        Assert.Empty((await Api.GetAsync($"/users/{user}/grants?appType=firstParty"))["grants"]!.AsArray());
        Assert.Equal("Partner", (string?)(await Api.GetAsync($"/users/{user}/grants?appType=thirdParty"))["grants"]![0]!["application"]!["name"]);
        Refused(await Api.DeleteAsync($"/users/{other}/grants/{login.GrantId}"), 404, "oidc.invalid_grant");
        Done(await Api.DeleteAsync($"/users/{user}/grants/{login.GrantId}"), 204);
        Refused(await Api.DeleteAsync($"/users/{user}/grants/{login.GrantId}"), 404, "oidc.invalid_grant");
    }

    [Theory]
    [InlineData("/is-suspended", """{"isSuspended":true}""")]
    [InlineData("/password", """{"password":"another one"}""")]
    public async Task O_disabled_still_works_suspension_and_a_new_password_end_every_session_and_grant(string route, string body)
    {
        var user = (await NewAsync("/users", new { password = "one" })).Id;
        var login = await SeededLogin.AddAsync(Server, user);

        Done(await Api.PatchAsync($"/users/{user}{route}", body), 200);

        Refused(await Api.GetAsync($"/users/{user}/sessions/{login.SessionUid}"), 404, "oidc.session_not_found");
        Assert.Equal("""{"grants":[]}""", (await Api.GetAsync($"/users/{user}/grants")).Text);
    }

    [Fact]
    public async Task Sessions_and_grants_of_somebody_unknown_are_empty_lists()
    {
        Assert.Equal("""{"sessions":[]}""", (await Api.GetAsync("/users/unknown/sessions")).Text);
        Assert.Equal("""{"grants":[]}""", (await Api.GetAsync("/users/unknown/grants?appType=thirdParty")).Text);
        Refused(await Api.GetAsync("/users/unknown/sessions/unknown"), 404, "oidc.session_not_found");
        Refused(await Api.DeleteAsync("/users/unknown/sessions/unknown"), 404, "oidc.session_not_found");
        Refused(await Api.DeleteAsync("/users/unknown/grants/unknown"), 404, "oidc.invalid_grant");
        Assert.Equal("appType", Invalid(await Api.GetAsync("/users/unknown/grants?appType=none")));
        Assert.Equal("revokeGrantsTarget", Invalid(await Api.DeleteAsync("/users/unknown/sessions/unknown?revokeGrantsTarget=some")));
    }
}


namespace Signet.Server.Tests.Management;

[Collection(ManagementOnSqlite.Name)]
public sealed class UsersOnSqlite(OnSqlite server) : UserTests(server);

[Collection(ManagementOnPostgreSql.Name)]
public sealed class UsersOnPostgreSql(OnPostgreSql server) : UserTests(server);

/// <summary>management.md 9.</summary>
public abstract class UserTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    private static string Unique => "u" + Identity.Ids.NewShort();

    [Fact]
    public async Task An_anonymous_user_is_made_of_an_empty_body()
    {
        var created = await NewAsync("/users", new { });

        Assert.Equal(200, created.Status);
        Assert.Equal(12, created.Id.Length);
        Assert.False((bool)created["hasPassword"]!);
        Assert.Null(created["applicationId"]);
        Assert.Equal("{}", created["identities"]!.ToJsonString());
        Assert.Equal(created.Id, (await Api.GetAsync($"/users/{created.Id}")).Id);
    }

    [Theory]
    [InlineData("""{"username":"1abc"}""", "username")]
    [InlineData("""{"username":"a b"}""", "username")]
    [InlineData("""{"username":"bücher"}""", "username")]
    [InlineData("""{"username":"name\n"}""", "username")]
    [InlineData("""{"primaryPhone":"๑๒๓๔๕๖๗๘๙"}""", "primaryPhone")]
    [InlineData("""{"primaryEmail":"no-at-sign"}""", "primaryEmail")]
    [InlineData("""{"primaryPhone":"+15550100"}""", "primaryPhone")]
    [InlineData("""{"password":""}""", "password")]
    [InlineData("""{"passwordDigest":"x","passwordAlgorithm":"Rot13"}""", "passwordAlgorithm")]
    [InlineData("""{"avatar":"javascript:alert(1)"}""", "avatar")]
    [InlineData("""{"customData":"text"}""", "customData")]
    [InlineData("""{"profile":{"address":"text"}}""", "profile.address")]
    public async Task A_malformed_user_is_refused_where_it_is_wrong(string body, string path) => Assert.Equal(path, Invalid(await Api.PostAsync("/users", body)));

    [Theory]
    [InlineData("""{"password":"a","passwordDigest":"b"}""", 400, "user.password_and_digest")]
    [InlineData("""{"passwordDigest":"b"}""", 400, "user.password_algorithm_required")]
    [InlineData("""{"passwordDigest":"nonsense","passwordAlgorithm":"Legacy"}""", 400, "password.invalid_legacy_password_format")]
    [InlineData("""{"passwordDigest":"[\"nohash\",[\"@\"],\"00\"]","passwordAlgorithm":"Legacy"}""", 400, "password.unsupported_legacy_hash_algorithm")]
    [InlineData("""{"passwordAlgorithm":"Legacy"}""", 400, "password.unsupported_encryption_method")]
    [InlineData("""{"primaryPhone":"1"}""", 422, "user.invalid_phone")]
    public async Task A_user_that_breaks_a_rule_is_refused_with_its_code(string body, int status, string code) =>
        Refused(await Api.PostAsync("/users", body), status, code);

    [Fact]
    public async Task Identifiers_are_unique_and_email_is_compared_without_case()
    {
        var name = Unique;
        await NewAsync("/users", new { username = name, primaryEmail = $"{name}@Example.com" });

        Refused(await Api.PostAsync("/users", new { username = name }), 422, "user.username_already_in_use");
        Refused(await Api.PostAsync("/users", new { primaryEmail = $"{name.ToUpperInvariant()}@example.COM" }), 422, "user.email_already_in_use");
        var other = await NewAsync("/users", new { });
        Refused(await Api.PatchAsync($"/users/{other.Id}", new { username = name, primaryEmail = $"{name}@example.com" }), 422, "user.email_already_in_use");
        Refused(await Api.PatchAsync($"/users/{other.Id}", new { username = name }), 422, "user.username_already_in_use");
    }

    [Fact]
    public async Task A_phone_number_is_stored_in_its_canonical_form_and_is_unique()
    {
        var national = $"20794{System.Security.Cryptography.RandomNumberGenerator.GetInt32(10000, 99999)}";
        var created = await NewAsync("/users", new { primaryPhone = "44" + national });

        Assert.Equal("44" + national, (string?)created["primaryPhone"]);
        Refused(await Api.PostAsync("/users", new { primaryPhone = "440" + national }), 422, "user.phone_already_in_use");
    }

    [Fact]
    public async Task Two_requests_for_one_username_make_one_user()
    {
        var name = Unique;
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Api.PostAsync("/users", new { username = name })));

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => Refused(reply, 422, "user.username_already_in_use"));
    }

    [Fact]
    public async Task An_update_clears_with_null_or_empty_text_and_replaces_objects()
    {
        var name = Unique;
        var user = await NewAsync("/users", new { username = name, name = "Ann", avatar = "https://a.example/a.png", customData = new { a = 1 }, profile = new { nickname = "N", locale = "th" } });

        var updated = await Api.PatchAsync($"/users/{user.Id}", """{"username":null,"name":"","customData":{"b":2},"profile":{"nickname":"M","unknown":1}}""");

        Assert.Null(updated["username"]);
        Assert.Null(updated["name"]);
        Assert.Equal("https://a.example/a.png", (string?)updated["avatar"]);
        Assert.Equal("""{"b":2}""", updated["customData"]!.ToJsonString());
        Assert.Equal("""{"nickname":"M"}""", updated["profile"]!.ToJsonString());
        Refused(await Api.PatchAsync($"/users/{user.Id}", new { }), 422, "entity.invalid_input");
        Refused(await Api.PatchAsync($"/users/{user.Id}", new { unknown = 1 }), 422, "entity.invalid_input");
    }

    [Fact]
    public async Task Custom_data_and_profile_are_merged()
    {
        var user = await NewAsync("/users", new { customData = new { a = new { x = 1 }, b = 1 }, profile = new { nickname = "N", address = new { locality = "Trang", country = "TH" } } });

        var data = await Api.PatchAsync($"/users/{user.Id}/custom-data", """{"customData":{"a":{"y":2},"c":null}}""");
        Assert.Equal("""{"a":{"y":2},"b":1,"c":null}""", data.Json!.ToJsonString());
        Assert.Equal(data.Text, (await Api.GetAsync($"/users/{user.Id}/custom-data")).Text);
        var profile = await Api.PatchAsync($"/users/{user.Id}/profile", """{"profile":{"locale":"en","address":{"locality":"Krabi"}}}""");
        Assert.Equal("Krabi", (string?)profile["address"]!["locality"]);
        Assert.Null(profile["address"]!["country"]);
        Assert.Equal("N", (string?)profile["nickname"]);
        Done(await Api.PatchAsync($"/users/{user.Id}/profile", """{"profile":{}}"""), 200);
    }

    [Fact]
    public async Task Every_route_of_an_unknown_user_is_404()
    {
        foreach (var (method, path, body) in new (string, string, object?)[]
        {
            ("GET", "", null), ("PATCH", "", new { name = "x" }), ("DELETE", "", null), ("GET", "/custom-data", null),
            ("PATCH", "/custom-data", new { customData = new { } }), ("PATCH", "/profile", new { profile = new { } }), ("PATCH", "/password", new { password = "x" }),
            ("GET", "/has-password", null), ("PATCH", "/is-suspended", new { isSuspended = true }), ("PATCH", "/password/expiration", new { isExpired = false }),
            ("PUT", "/identities/a", new { userId = "x" }), ("DELETE", "/identities/a", null), ("GET", "/all-identities", null), ("GET", "/roles", null),
        })
        {
            Refused(await Api.SendAsync(new HttpMethod(method), "/users/unknown" + path, body), 404, "entity.not_found");
        }
    }

    [Fact]
    public async Task A_password_is_set_verified_and_asked_for()
    {
        var user = await NewAsync("/users", new { });

        Assert.False((bool)(await Api.GetAsync($"/users/{user.Id}/has-password"))["hasPassword"]!);
        Refused(await Api.PostAsync($"/users/{user.Id}/password/verify", new { password = "x" }), 422, "session.invalid_credentials");
        Assert.True((bool)(await Api.PatchAsync($"/users/{user.Id}/password", new { password = "correct horse" }))["hasPassword"]!);
        Done(await Api.PostAsync($"/users/{user.Id}/password/verify", new { password = "correct horse" }), 204);
        Refused(await Api.PostAsync($"/users/{user.Id}/password/verify", new { password = "Correct horse" }), 422, "session.invalid_credentials");
        Refused(await Api.PatchAsync($"/users/{user.Id}/password/expiration", new { isExpired = true }), 400, "sign_in_experiences.password_expiration_not_enabled");
        Done(await Api.PatchAsync($"/users/{user.Id}/password/expiration", new { isExpired = false }), 200);
    }

    [Theory]
    [InlineData("MD5", "5f4dcc3b5aa765d61d8327deb882cf99")]
    [InlineData("SHA1", "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8")]
    [InlineData("SHA256", "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8")]
    [InlineData("Legacy", """["sha256",["salt","@"],"13601bda4ea78e55a07b98866d2be6be0744e3866f13c00c811cab608a28f322"]""")]
    public async Task An_imported_digest_verifies_once_and_is_argon_from_then_on(string algorithm, string digest)
    {
        var user = await NewAsync("/users", new { passwordAlgorithm = algorithm, passwordDigest = digest });
        Assert.Equal(algorithm, (string?)(await Api.GetAsync($"/users/{user.Id}?includePasswordHash=1"))["passwordAlgorithm"]);

        Done(await Api.PostAsync($"/users/{user.Id}/password/verify", new { password = "password" }), 204);

        Assert.StartsWith("Argon2", (string?)(await Api.GetAsync($"/users/{user.Id}?includePasswordHash=yes"))["passwordAlgorithm"], StringComparison.Ordinal);
        Done(await Api.PostAsync($"/users/{user.Id}/password/verify", new { password = "password" }), 204);
    }

    [Fact]
    public async Task A_digest_is_shown_only_when_asked_for_and_null_without_a_password()
    {
        var user = await NewAsync("/users", new { });

        Assert.False((await Api.GetAsync($"/users/{user.Id}")).Json!.AsObject().ContainsKey("passwordDigest"));
        var asked = (await Api.GetAsync($"/users/{user.Id}?includePasswordHash=true")).Json!.AsObject();
        Assert.True(asked.ContainsKey("passwordDigest"));
        Assert.Null(asked["passwordDigest"]);
    }

    [Fact]
    public async Task Suspension_is_a_switch()
    {
        var user = await NewAsync("/users", new { });

        Assert.True((bool)(await Api.PatchAsync($"/users/{user.Id}/is-suspended", new { isSuspended = true }))["isSuspended"]!);
        Assert.False((bool)(await Api.PatchAsync($"/users/{user.Id}/is-suspended", new { isSuspended = false }))["isSuspended"]!);
        Assert.Equal("isSuspended", Invalid(await Api.PatchAsync($"/users/{user.Id}/is-suspended", new { isSuspended = "yes" })));
    }

    [Fact]
    public async Task A_social_identity_belongs_to_one_user()
    {
        var (user, other, identity) = (await NewAsync("/users", new { }), await NewAsync("/users", new { }), Identity.Ids.New());

        Done(await Api.PutAsync($"/users/{user.Id}/identities/facebook", new { userId = identity, details = new { name = "A" } }), 201);
        Done(await Api.PutAsync($"/users/{user.Id}/identities/facebook", new { userId = identity }), 200);
        Refused(await Api.PutAsync($"/users/{other.Id}/identities/facebook", new { userId = identity }), 422, "user.identity_already_in_use");
        Assert.Equal(identity, (string?)(await Api.GetAsync($"/users/{user.Id}/identities/facebook"))["identity"]!["userId"]);
        Assert.Equal("facebook", (string?)(await Api.GetAsync($"/users/{user.Id}/all-identities?includeTokenSecret=true"))["socialIdentities"]![0]!["target"]);
        Refused(await Api.GetAsync($"/users/{user.Id}/identities/github"), 404, "user.identity_not_exist");
        var removed = await Api.DeleteAsync($"/users/{user.Id}/identities/facebook");
        Assert.Equal("{}", removed["identities"]!.ToJsonString());
        Refused(await Api.DeleteAsync($"/users/{user.Id}/identities/facebook"), 404, "user.identity_not_exist");
        Refused(await Api.PostAsync($"/users/{user.Id}/identities", new { connectorId = "unknown", connectorData = new { } }), 404, "entity.not_found");
        Done(await Api.PutAsync($"/users/{other.Id}/identities/facebook", new { userId = identity }), 201);
    }

    [Fact]
    public async Task Roles_are_added_replaced_and_removed()
    {
        var user = (await NewAsync("/users", new { })).Id;
        var (a, b) = (await NewRoleAsync("User"), await NewRoleAsync("User"));
        var machine = await NewRoleAsync("MachineToMachine");

        var added = await Api.PostAsync($"/users/{user}/roles", new { roleIds = new[] { a } });
        Assert.Equal($$"""{"roleIds":["{{a}}"],"addedRoleIds":["{{a}}"]}""", added.Text);
        Assert.Empty((await Api.PostAsync($"/users/{user}/roles", new { roleIds = new[] { a } }))["addedRoleIds"]!.AsArray());
        Refused(await Api.PostAsync($"/users/{user}/roles", new { roleIds = new[] { machine } }), 422, "user.invalid_role_type");
        Refused(await Api.PostAsync($"/users/{user}/roles", new { roleIds = new[] { "unknown" } }), 404, "entity.not_exists_with_id");
        Refused(await Api.PutAsync($"/users/{user}/roles", new { roleIds = new[] { machine } }), 422, "entity.db_constraint_violated");
        Done(await Api.PutAsync($"/users/{user}/roles", new { roleIds = new[] { b, b } }), 200);
        var held = await Api.GetAsync($"/users/{user}/roles");
        Assert.Equal(b, (string?)Assert.Single(held.Json!.AsArray())!["id"]);
        Assert.Equal("1", held.Header("Total-Number"));
        Done(await Api.DeleteAsync($"/users/{user}/roles/{b}"), 204);
        Refused(await Api.DeleteAsync($"/users/{user}/roles/{b}"), 404, "entity.not_found");
    }

    [Fact]
    public async Task Default_roles_are_given_to_new_users()
    {
        var role = (await NewAsync("/roles", new { name = "r" + Identity.Ids.New(), description = "d", isDefault = true })).Id;
        var user = (await NewAsync("/users", new { })).Id;

        Assert.Contains((await Api.GetAsync($"/users/{user}/roles")).Json!.AsArray(), held => (string?)held!["id"] == role);
        Done(await Api.DeleteAsync($"/roles/{role}"), 204);
    }

    [Fact]
    public async Task A_deleted_user_leaves_nothing_behind()
    {
        var name = Unique;
        var user = (await NewAsync("/users", new { username = name, password = "secret" })).Id;
        Done(await Api.PutAsync($"/users/{user}/identities/facebook", new { userId = name }), 201);

        Done(await Api.DeleteAsync($"/users/{user}"), 204);

        Refused(await Api.DeleteAsync($"/users/{user}"), 404, "entity.not_found");
        var again = (await NewAsync("/users", new { username = name })).Id;
        Done(await Api.PutAsync($"/users/{again}/identities/facebook", new { userId = name }), 201);
    }

    [Fact]
    public async Task An_unknown_stored_token_cannot_be_deleted() => Refused(await Api.DeleteAsync("/secrets/unknown"), 404, "entity.not_found");

    private async Task<string> NewRoleAsync(string type) =>
        (await NewAsync("/roles", new { name = "r" + Identity.Ids.New(), description = "d", type })).Id;
}

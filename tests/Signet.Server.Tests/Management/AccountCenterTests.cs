
namespace Signet.Server.Tests.Management;

[Collection(ManagementOnSqlite.Name)]
public sealed class AccountCenterOnSqlite(OnSqlite server) : AccountCenterTests(server);

[Collection(ManagementOnPostgreSql.Name)]
public sealed class AccountCenterOnPostgreSql(OnPostgreSql server) : AccountCenterTests(server);

/// <summary>management.md 18.</summary>
public abstract class AccountCenterTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    private const string Path = "/account-center";

    [Fact]
    public async Task Given_members_are_replaced_and_the_others_stay()
    {
        Assert.Equal("default", (string?)(await Api.GetAsync(Path))["id"]);

        var changed = await Api.PatchAsync(Path, """{"enabled":true,"fields":{"name":"Edit","social":"ReadOnly"},"webauthnRelatedOrigins":["https://a.example","https://a.example"],"deleteAccountUrl":"https://a.example/leave","profileFields":[{"name":"nickname"}]}""");
        Assert.True((bool)changed["enabled"]!);
        Assert.Equal("""{"name":"Edit","social":"ReadOnly"}""", changed["fields"]!.ToJsonString());
        Assert.Single(changed["webauthnRelatedOrigins"]!.AsArray());
        Assert.Equal("""[{"name":"nickname"}]""", changed["profileFields"]!.ToJsonString());

        var cleared = await Api.PatchAsync(Path, """{"fields":{},"deleteAccountUrl":"","webauthnRelatedOrigins":[],"profileFields":null}""");
        Assert.True((bool)cleared["enabled"]!);
        Assert.Equal("{}", cleared["fields"]!.ToJsonString());
        Assert.Null(cleared["deleteAccountUrl"]);
        Done(await Api.PatchAsync(Path, new { enabled = false }), 200);
    }

    [Theory]
    [InlineData("""{"fields":{"name":"Write"}}""", "fields.name")]
    [InlineData("""{"deleteAccountUrl":"javascript:alert(1)"}""", "deleteAccountUrl")]
    [InlineData("""{"profileFields":[{}]}""", "profileFields.0.name")]
    [InlineData("""{"enabled":null}""", "enabled")]
    public async Task A_malformed_setting_is_refused_where_it_is_wrong(string body, string path) => Assert.Equal(path, Invalid(await Api.PatchAsync(Path, body)));

    [Fact]
    public async Task An_update_must_change_something_and_name_each_field_once()
    {
        Refused(await Api.PatchAsync(Path, new { }), 422, "entity.invalid_input");
        Refused(await Api.PatchAsync(Path, """{"profileFields":[{"name":"a"},{"name":"a"}]}"""), 400, "request.invalid_input");
    }
}

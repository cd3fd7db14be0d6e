using System.Net.Http.Headers;
using Signet.Server.Tests.Connectors;

namespace Signet.Server.Tests.Account;

/// <summary>Who may use the Account API and what they may change (account.md 1 to 3 and 7).</summary>
public abstract class ProfileTests(FacebookServer server)
{
    private const string Password = "Correct-horse-9";

    [Fact]
    public async Task Only_a_living_opaque_token_with_openid_opens_the_account()
    {
        Assert.Equal("401 auth.authorization_header_missing", await GetAsync(null));
        Assert.Equal("401 auth.authorization_token_type_not_supported", await GetAsync(new AuthenticationHeaderValue("Basic", "eDp5")));
        Assert.Equal("401 auth.unauthorized", await GetAsync(new AuthenticationHeaderValue("Bearer", "unknown")));
        Assert.Equal("401 auth.unauthorized", await GetAsync(server.Api.Http.DefaultRequestHeaders.Authorization));
    }

    [Fact]
    public async Task A_token_shows_what_its_scopes_cover()
    {
        var (id, username) = await server.CreateUserAsync(Password);
        using var full = await AccountApi.OfUserAsync(server, username, Password);
        using var little = await AccountApi.OfUserAsync(server, username, Password, "openid");

        var everything = await full.CallAsync(HttpMethod.Get, "/api/my-account");
        var least = await little.CallAsync(HttpMethod.Get, "/api/my-account");

        Assert.Equal(id, (string?)everything["id"]);
        Assert.Equal(username, (string?)everything["username"]);
        Assert.True((bool)everything["hasPassword"]!);
        Assert.NotNull(everything["identities"]);
        Assert.False(everything.ContainsKey("primaryPhone"));
        Assert.Equal(["hasSecurityVerificationMethod", "id"], least.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal("400 auth.unauthorized", await little.SendAsync(HttpMethod.Patch, "/api/my-account", new { name = "X" }).VerdictAsync());
    }

    [Fact]
    public async Task A_user_changes_name_and_claims_and_needs_a_proof_for_the_username()
    {
        var (_, username) = await server.CreateUserAsync(Password);
        using var account = await AccountApi.OfUserAsync(server, username, Password);
        var next = "n" + Identity.Ids.NewShort();

        var named = await account.CallAsync(HttpMethod.Patch, "/api/my-account", new { name = "Somchai", avatar = (string?)null, customData = new { a = 1 } });
        Assert.Equal("Somchai", (string?)named["name"]);
        Assert.Equal(1, (int)named["customData"]!["a"]!);
        var claims = await account.CallAsync(HttpMethod.Patch, "/api/my-account/profile", new { givenName = "Somchai", address = new { country = "TH" } });
        Assert.Equal("TH", (string?)claims["address"]!["country"]);
        Assert.Equal("401 verification_record.permission_denied", await account.SendAsync(HttpMethod.Patch, "/api/my-account", new { username = next }).VerdictAsync());
        await account.ProveAsync(Password);
        Assert.Equal(next, (string?)(await account.CallAsync(HttpMethod.Patch, "/api/my-account", new { username = next }))["username"]);
        Assert.Equal("400 user.last_sign_in_method_required", await account.SendAsync(HttpMethod.Patch, "/api/my-account", new { username = (string?)null }).VerdictAsync());
        Assert.Equal("400 guard.invalid_input", await account.SendAsync(HttpMethod.Patch, "/api/my-account", new { avatar = "javascript:alert(1)" }).VerdictAsync());
    }

    [Fact]
    public async Task A_wrong_password_proves_nothing()
    {
        var (_, username) = await server.CreateUserAsync(Password);
        using var account = await AccountApi.OfUserAsync(server, username, Password);

        Assert.Equal("422 session.invalid_credentials", await account.SendAsync(HttpMethod.Post, "/api/verifications/password", new { password = "wrong" }).VerdictAsync());
        Assert.Equal("401 verification_record.permission_denied", await account.SendAsync(HttpMethod.Post, "/api/my-account/password", new { password = "Another-horse-10" }).VerdictAsync());
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var (_, username) = await server.CreateUserAsync(Password);
        using var here = await AccountApi.OfUserAsync(server, username, Password);
        using var elsewhere = await AccountApi.OfUserAsync(server, username, Password);
        await here.ProveAsync(Password);

        Assert.Equal("422 user.same_password", await here.SendAsync(HttpMethod.Post, "/api/my-account/password", new { password = Password }).VerdictAsync());
        Assert.Equal("422 password.rejected", await here.SendAsync(HttpMethod.Post, "/api/my-account/password", new { password = "1" }).VerdictAsync());
        Assert.Equal("204", await here.SendAsync(HttpMethod.Post, "/api/my-account/password", new { password = "Another-horse-10" }).VerdictAsync());
        Assert.Equal("200", await here.SendAsync(HttpMethod.Get, "/api/my-account").VerdictAsync());
        Assert.Equal("401 auth.unauthorized", await elsewhere.SendAsync(HttpMethod.Get, "/api/my-account").VerdictAsync());
    }

    [Fact]
    public async Task O_a_suspended_user_has_no_account_any_more()
    {
        var (id, username) = await server.CreateUserAsync(Password);
        using var account = await AccountApi.OfUserAsync(server, username, Password);

        await server.Api.CallAsync(HttpMethod.Patch, $"/api/users/{id}/is-suspended", new { isSuspended = true });

        Assert.Equal("401 auth.unauthorized", await account.SendAsync(HttpMethod.Get, "/api/my-account").VerdictAsync());
    }

    [Fact]
    public async Task A_verified_record_lasts_ten_minutes()
    {
        var (_, username) = await server.CreateUserAsync(Password);
        using var account = await AccountApi.OfUserAsync(server, username, Password);
        await account.ProveAsync(Password);
        server.Server.Time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("200", await RenameAsync());
        server.Server.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("401 verification_record.permission_denied", await RenameAsync());

        Task<string> RenameAsync() => account.SendAsync(HttpMethod.Patch, "/api/my-account", new { username = "r" + Identity.Ids.NewShort() }).VerdictAsync();
    }

    [Fact]
    public async Task What_the_account_center_does_not_open_stays_closed()
    {
        var (_, username) = await server.CreateUserAsync(Password);
        using var account = await AccountApi.OfUserAsync(server, username, Password);
        var settings = await server.Api.CallAsync(HttpMethod.Get, "/api/account-center");
        try
        {
            await server.Api.CallAsync(HttpMethod.Patch, "/api/account-center", new { fields = new { name = "ReadOnly" } });
            Assert.Equal("400 account_center.field_not_editable", await account.SendAsync(HttpMethod.Patch, "/api/my-account", new { name = "X" }).VerdictAsync());
            Assert.Equal("400 account_center.field_not_enabled", await account.TokenVerdictAsync("facebook"));
            Assert.False((await account.CallAsync(HttpMethod.Get, "/api/my-account")).ContainsKey("identities"));
            await server.Api.CallAsync(HttpMethod.Patch, "/api/account-center", new { enabled = false });
            Assert.Equal("400 account_center.not_enabled", await account.SendAsync(HttpMethod.Patch, "/api/my-account", new { name = 1 }).VerdictAsync());
            Assert.Equal("400 account_center.not_enabled", await account.SendAsync(HttpMethod.Post, "/api/verifications/password", new { }).VerdictAsync());
        }
        finally
        {
            await server.Api.CallAsync(HttpMethod.Patch, "/api/account-center", new { enabled = true, fields = settings["fields"] });
        }
    }

    [Fact]
    public async Task T_any_origin_may_call_with_a_token_and_never_with_cookies()
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/api/my-account/identities");
        request.Headers.Add("Origin", "https://shop.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        var answer = await server.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("https://shop.example", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    private async Task<string> GetAsync(AuthenticationHeaderValue? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/my-account");
        request.Headers.Authorization = authorization;
        return await server.Server.Http.SendAsync(request, TestContext.Current.CancellationToken).VerdictAsync();
    }
}

using System.Text.Json.Nodes;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class O: a session or grant that was ended, against everything that came out of it (oidc.md 10.1, management.md 9.9).</summary>
public abstract class RevokedSessionTests(ServerFixture fixture)
{
    private static readonly Dictionary<string, Func<ServerFixture, ProtocolSignIn.SignedIn, TestClient, Task>> _ways = new(StringComparer.Ordinal)
    {
        ["revoked"] = async (fixture, person, _) =>
            await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/users/{person.UserId}/sessions/{await SessionOfAsync(fixture, person)}"),
        ["logged out"] = async (_, person, client) =>
        {
            var visit = new PageVisit(person.Page.Browser);
            await visit.GoAsync("/oidc/session/end?client_id=" + client.Id);
            await visit.SubmitHiddenAsync();
        },
    };

    public static TheoryData<string> Ways => ["revoked", "logged out"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_nothing_that_was_bound_to_the_session_outlives_it(string way)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api, custom: new { alwaysIssueRefreshToken = true });
        var person = await fixture.SignInAsync(client, "openid profile");
        using var page = person.Page;
        var tokens = await client.TokensAsync(person);
        var (access, refresh) = ((string)tokens["access_token"]!, (string)tokens["refresh_token"]!);
        var (url, verifier) = client.Authorize("openid", prompt: "none");
        var code = (await page.Browser.GoAsync(url, TestContext.Current.CancellationToken))["code"]!;
        var (device, started) = await fixture.StartDeviceAsync();
        Assert.Equal("/device/success", await page.Browser.ConfirmDeviceAsync(started));
        Assert.NotEqual("401 auth.unauthorized", await fixture.Server.GetAsBearerAsync("/api/my-account", access));

        await _ways[way](fixture, person, client);

        Assert.Equal("login_required", await client.AskSilentlyAsync(page.Browser));
        Assert.Equal("400 oidc.invalid_grant", await client.RefreshAsync(refresh).VerdictAsync());
        Assert.Equal("400 oidc.invalid_grant", await client.RedeemAsync(code, verifier).VerdictAsync());
        Assert.Equal("400 oidc.invalid_grant", await fixture.Server.PollAsync(device, started));
        Assert.Equal("401 oidc.invalid_token", await fixture.Server.GetAsBearerAsync("/oidc/me", access));
        Assert.Equal("401 auth.unauthorized", await fixture.Server.GetAsBearerAsync("/api/my-account", access));
        Assert.False(await client.IsActiveAsync(access));
        Assert.False(await client.IsActiveAsync(refresh));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_the_cookie_of_an_ended_session_signs_nobody_in_wherever_it_was_kept(string way)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client, "openid");
        using var page = person.Page;
        using var thief = page.Browser.CopyTo(fixture.Server);
        Assert.Equal("code", await client.AskSilentlyAsync(page.Browser));

        await _ways[way](fixture, person, client);

        Assert.Equal("login_required", await client.AskSilentlyAsync(thief));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_a_consent_that_was_open_in_an_ended_session_is_not_given(string way)
    {
        var client = await fixture.CreateThirdPartyAsync();
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        using var page = await ExperienceClient.OpenAsync(fixture.Server, client.Authorize("openid profile").Url);
        var consent = await page.SignInAsync(username, ProtocolSignIn.Password);
        Assert.Equal("/consent", consent.Address.AbsolutePath);

        await _ways[way](fixture, new ProtocolSignIn.SignedIn(id, username, page, "", ""), client);

        Assert.Equal("400 session.not_found", await page.Browser.AgreeAsync().VerdictAsync());
    }

    [Fact]
    public async Task O_offline_access_ends_with_its_session_when_that_is_asked_for()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        var (kept, ended) = (await SignInAsync(), await SignInAsync());
        async Task<(ProtocolSignIn.SignedIn Person, JsonObject Tokens)> SignInAsync()
        {
            var person = await fixture.SignInAsync(client, userId: id, username: username);
            return (person, await client.TokensAsync(person));
        }

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/users/{id}/sessions/{await SessionOfAsync(fixture, ended.Person)}?revokeGrantsTarget=all");

        Assert.Equal("400 oidc.invalid_grant", await client.RefreshAsync((string)ended.Tokens["refresh_token"]!).VerdictAsync());
        Assert.Equal("401 oidc.invalid_token", await fixture.Server.GetAsBearerAsync("/oidc/me", (string)ended.Tokens["access_token"]!));
        Assert.Equal("200", await client.RefreshAsync((string)kept.Tokens["refresh_token"]!).VerdictAsync());
        kept.Person.Page.Dispose();
        ended.Person.Page.Dispose();
    }

    [Fact]
    public async Task O_a_revoked_grant_takes_its_code_its_tokens_and_its_place_in_the_session_with_it()
    {
        var client = await fixture.CreateThirdPartyAsync();
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        var (url, verifier) = client.Authorize("openid profile offline_access");
        using var page = await ExperienceClient.OpenAsync(fixture.Server, url);
        await page.SignInAsync(username, ProtocolSignIn.Password);
        var code = (await page.Browser.GoAsync(await AgreedAsync(page), TestContext.Current.CancellationToken))["code"]!;
        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(code, verifier));
        var (silent, silentVerifier) = client.Authorize("openid profile", prompt: "none");
        var second = (await page.Browser.GoAsync(silent, TestContext.Current.CancellationToken))["code"]!;
        var grant = (await fixture.Api.CallAsync(HttpMethod.Get, $"/api/users/{id}/grants"))["grants"]![0]!["id"];

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/users/{id}/grants/{grant}");

        Assert.Equal("400 oidc.invalid_grant", await client.RedeemAsync(second, silentVerifier).VerdictAsync());
        Assert.Equal("400 oidc.invalid_grant", await client.RefreshAsync((string)tokens["refresh_token"]!).VerdictAsync());
        Assert.Equal("401 oidc.invalid_token", await fixture.Server.GetAsBearerAsync("/oidc/me", (string)tokens["access_token"]!));
        Assert.False(await client.IsActiveAsync((string)tokens["refresh_token"]!));
        Assert.Equal("consent_required", await client.AskSilentlyAsync(page.Browser));
    }

    private static async Task<string> AgreedAsync(ExperienceClient page)
    {
        using var response = await page.Browser.AgreeAsync();
        return (string)(await response.EnsureSuccessStatusCode().JsonAsync())["redirectTo"]!;
    }

    /// <summary>The newest one of the user.</summary>
    private static async Task<string> SessionOfAsync(ServerFixture fixture, ProtocolSignIn.SignedIn person) =>
        (string)(await fixture.Api.CallAsync(HttpMethod.Get, $"/api/users/{person.UserId}/sessions"))["sessions"]![0]!["payload"]!["uid"]!;
}

using Signet.Identity;
using Signet.Identity.Sessions;
using Signet.Identity.Tenants;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class O: a user who was suspended or deleted, against every grant, API and page.</summary>
public abstract class DisabledSubjectTests(ServerFixture fixture)
{
    private static readonly Dictionary<string, Func<ManagementApi, string, Task>> _ways = new(StringComparer.Ordinal)
    {
        ["suspended"] = (api, id) => api.CallAsync(HttpMethod.Patch, $"/api/users/{id}/is-suspended", new { isSuspended = true }),
        ["deleted"] = (api, id) => api.CallAsync(HttpMethod.Delete, $"/api/users/{id}"),
    };

    public static TheoryData<string> Ways => ["suspended", "deleted"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_what_a_client_holds_of_the_user_opens_nothing(string way)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;
        var tokens = await client.TokensAsync(person);
        var (access, refresh) = ((string)tokens["access_token"]!, (string)tokens["refresh_token"]!);
        Assert.NotEqual("401 auth.unauthorized", await fixture.Server.GetAsBearerAsync("/api/my-account", access));
        Assert.True(await client.IsActiveAsync(access));

        await _ways[way](fixture.Api, person.UserId);

        Assert.Equal("400 oidc.invalid_grant", await client.RefreshAsync(refresh).VerdictAsync());
        Assert.Equal("401 oidc.invalid_token", await fixture.Server.GetAsBearerAsync("/oidc/me", access));
        Assert.Equal("401 auth.unauthorized", await fixture.Server.GetAsBearerAsync("/api/my-account", access));
        Assert.False(await client.IsActiveAsync(access));
        Assert.False(await client.IsActiveAsync(refresh));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_a_code_and_a_device_of_before_get_no_token(string way)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;
        var (device, started) = await fixture.StartDeviceAsync();
        Assert.Equal("/device/success", await page.Browser.ConfirmDeviceAsync(started));

        await _ways[way](fixture.Api, person.UserId);

        Assert.Equal("400 oidc.invalid_grant", await client.RedeemAsync(person.Code, person.Verifier).VerdictAsync());
        Assert.Equal("400 oidc.invalid_grant", await fixture.Server.PollAsync(device, started));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_nothing_that_speaks_for_the_user_is_exchanged(string way)
    {
        var client = await fixture.CreateExchangerAsync();
        var other = (string)(await fixture.TokensAsync(client))["access_token"]!;
        var (indicator, _, _) = await fixture.CreateResourceAsync();
        var person = await fixture.SignInAsync(client, "openid offline_access", indicator);
        using var page = person.Page;
        var first = await client.TokensAsync(person, indicator);
        var jwt = (string)first["access_token"]!;
        var opaque = (string)(await TestClient.TokensAsync(await client.RefreshAsync((string)first["refresh_token"]!)))["access_token"]!;
        var personal = (string)(await fixture.Api.CallAsync(HttpMethod.Post, $"/api/users/{person.UserId}/personal-access-tokens", new { name = "CI" }))["value"]!;
        var impersonation = "sub_" + Secrets.NewToken();
        await fixture.Server.InDatabaseAsync(db => Task.FromResult(db.ImpersonationTokens.Add(new ImpersonationToken
        {
            TenantId = TenantId.Default,
            Hash = Secrets.Hash(impersonation),
            UserId = person.UserId,
            ExpiresAt = fixture.Server.Time.GetUtcNow().AddMinutes(10),
        })));
        async Task<string[]> ExchangeAllAsync() =>
        [
            await client.ExchangeAsync(jwt, Calls.AccessTokenType),
            await client.ExchangeAsync(opaque, Calls.AccessTokenType),
            await client.ExchangeAsync(personal, Calls.PersonalAccessTokenType),
            await client.ExchangeAsync(other, Calls.AccessTokenType, ("actor_token", opaque), ("actor_token_type", Calls.AccessTokenType)),
        ];
        Assert.All(await ExchangeAllAsync(), verdict => Assert.Equal("200", verdict));

        await _ways[way](fixture.Api, person.UserId);

        Assert.All(await ExchangeAllAsync(), verdict => Assert.Equal("400 oidc.invalid_grant", verdict));
        Assert.Equal("400 oidc.invalid_grant", await client.ExchangeAsync(impersonation, "urn:logto:token-type:impersonation_token"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_an_exchanged_token_ends_with_the_user(string way)
    {
        var client = await fixture.CreateExchangerAsync();
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;
        var tokens = await client.TokensAsync(person);
        var exchanged = (string)(await TestClient.TokensAsync(await client.RequestExchangeAsync(
            (string)tokens["access_token"]!, Calls.AccessTokenType, ("scope", "openid"))))["access_token"]!;
        Assert.Equal("200", await fixture.Server.GetAsBearerAsync("/oidc/me", exchanged));

        await _ways[way](fixture.Api, person.UserId);

        Assert.StartsWith("4", await fixture.Server.GetAsBearerAsync("/oidc/me", exchanged), StringComparison.Ordinal);
        Assert.Equal("401 auth.unauthorized", await fixture.Server.GetAsBearerAsync("/api/my-account", exchanged));
        Assert.False(await client.IsActiveAsync(exchanged));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_the_browser_is_signed_out(string way)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;
        var (device, started) = await fixture.StartDeviceAsync();
        Assert.Equal("code", await client.AskSilentlyAsync(page.Browser));

        await _ways[way](fixture.Api, person.UserId);

        Assert.Equal("login_required", await client.AskSilentlyAsync(page.Browser));
        Assert.Equal("/sign-in", await page.Browser.ConfirmDeviceAsync(started));
        Assert.Equal("400 oidc.authorization_pending", await fixture.Server.PollAsync(device, started));
        Assert.Equal("/sign-in", (await page.Browser.GoAsync(client.Authorize().Url, TestContext.Current.CancellationToken)).Address.AbsolutePath);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_a_consent_that_was_open_is_not_given(string way)
    {
        var client = await fixture.CreateThirdPartyAsync();
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        using var page = await ExperienceClient.OpenAsync(fixture.Server, client.Authorize("openid profile").Url);
        var consent = await page.SignInAsync(username, ProtocolSignIn.Password);
        using var visit = new PageVisit(page.Browser);
        await visit.GoAsync(consent.Address.PathAndQuery);

        await _ways[way](fixture.Api, id);

        Assert.Equal("400 session.not_found", await page.Browser.AgreeAsync().VerdictAsync());
        Assert.Null((await visit.SubmitHiddenAsync())["code"]);
        Assert.Equal("/unknown-session", (await page.Browser.GoAsync(consent.Address.PathAndQuery, TestContext.Current.CancellationToken)).Address.AbsolutePath);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_a_sign_in_that_was_under_way_ends_without_a_session(string way)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        using var verified = await fixture.OpenSignInAsync(client);
        var proof = await verified.VerifyPasswordAsync(username, ProtocolSignIn.Password);
        using var identified = await fixture.OpenSignInAsync(client);
        (await identified.PostAsync("/identification", new { verificationId = await identified.VerifyPasswordAsync(username, ProtocolSignIn.Password) })).EnsureSuccessStatusCode();
        using var submitted = await fixture.OpenSignInAsync(client);
        (await submitted.PostAsync("/identification", new { verificationId = await submitted.VerifyPasswordAsync(username, ProtocolSignIn.Password) })).EnsureSuccessStatusCode();
        using var submission = await submitted.PostAsync("/submit");
        var resume = (string)(await submission.EnsureSuccessStatusCode().JsonAsync())["redirectTo"]!;

        await _ways[way](fixture.Api, id);

        Assert.StartsWith("4", await verified.PostAsync("/identification", new { verificationId = proof }).VerdictAsync(), StringComparison.Ordinal);
        Assert.StartsWith("4", await identified.PostAsync("/submit").VerdictAsync(), StringComparison.Ordinal);
        var landing = await submitted.Browser.GoAsync(resume, TestContext.Current.CancellationToken);
        Assert.Equal("invalid_grant", landing["error"]);
        Assert.DoesNotContain(submitted.Browser.Cookies.GetAllCookies(), cookie => cookie.Name == "_session");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O_the_sign_in_page_lets_nobody_in(string way)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        using var visit = await PageVisit.StartAsync(fixture.Server, client.Authorize().Url);

        await _ways[way](fixture.Api, id);
        var landing = await visit.SubmitAsync(("identifier", username), ("password", ProtocolSignIn.Password));

        Assert.Null(landing["code"]);
        Assert.DoesNotContain(visit.Browser.Cookies.GetAllCookies(), cookie => cookie.Name == "_session");
    }

    [Fact]
    public async Task O_what_ended_with_a_suspension_does_not_come_back_when_it_is_lifted()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;
        var tokens = await client.TokensAsync(person);

        await _ways["suspended"](fixture.Api, person.UserId);
        await fixture.Api.CallAsync(HttpMethod.Patch, $"/api/users/{person.UserId}/is-suspended", new { isSuspended = false });

        Assert.Equal("login_required", await client.AskSilentlyAsync(page.Browser));
        Assert.Equal("400 oidc.invalid_grant", await client.RefreshAsync((string)tokens["refresh_token"]!).VerdictAsync());
        Assert.Equal("401 oidc.invalid_token", await fixture.Server.GetAsBearerAsync("/oidc/me", (string)tokens["access_token"]!));
    }
}

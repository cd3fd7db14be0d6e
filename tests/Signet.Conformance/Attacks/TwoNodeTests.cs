using System.Diagnostics;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class O: what one node was told to switch off is off on every other within one second.</summary>
public sealed class TwoNodeTests(TwoNodes fixture) : IClassFixture<TwoNodes>
{
    [Fact]
    public async Task O_a_suspended_user_is_out_on_the_other_node()
    {
        var (here, there) = await ClientAsync();
        var person = await fixture.SignInAsync(here);
        using var page = person.Page;
        var tokens = await here.TokensAsync(person);
        using var browser = page.Browser.CopyTo(fixture.Second);
        Assert.Equal("200", await fixture.Second.GetAsBearerAsync("/oidc/me", (string)tokens["access_token"]!));
        Assert.Equal("code", await there.AskSilentlyAsync(browser));

        await fixture.Api.CallAsync(HttpMethod.Patch, $"/api/users/{person.UserId}/is-suspended", new { isSuspended = true });

        await WithinASecondAsync("401 oidc.invalid_token", () => fixture.Second.GetAsBearerAsync("/oidc/me", (string)tokens["access_token"]!));
        await WithinASecondAsync("400 oidc.invalid_grant", () => there.RefreshAsync((string)tokens["refresh_token"]!).VerdictAsync());
        await WithinASecondAsync("login_required", () => there.AskSilentlyAsync(browser)!);
    }

    [Fact]
    public async Task O_an_ended_session_is_over_on_the_other_node()
    {
        var (here, there) = await ClientAsync();
        var person = await fixture.SignInAsync(here, "openid");
        using var page = person.Page;
        using var browser = page.Browser.CopyTo(fixture.Second);
        var access = (string)(await here.TokensAsync(person))["access_token"]!;
        Assert.Equal("code", await there.AskSilentlyAsync(browser));
        var session = (await fixture.Api.CallAsync(HttpMethod.Get, $"/api/users/{person.UserId}/sessions"))["sessions"]![0]!["payload"]!["uid"];

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/users/{person.UserId}/sessions/{session}");

        await WithinASecondAsync("login_required", () => there.AskSilentlyAsync(browser)!);
        await WithinASecondAsync("401 auth.unauthorized", () => fixture.Second.GetAsBearerAsync("/api/my-account", access));
    }

    [Fact]
    public async Task O_a_deleted_application_is_unknown_to_the_other_node()
    {
        var (here, there) = await ClientAsync();
        var refresh = (string)(await fixture.TokensAsync(here))["refresh_token"]!;
        Assert.Equal("200", await there.RefreshAsync(refresh).VerdictAsync());

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/applications/{here.Id}");

        await WithinASecondAsync("400 oidc.invalid_client", () => there.RefreshAsync(refresh).VerdictAsync());
    }

    [Fact]
    public async Task O_a_deleted_secret_is_wrong_on_the_other_node()
    {
        var (here, there) = await ClientAsync();
        Assert.Equal("200", await there.PostAsync("/oidc/token/introspection", ("token", "x")).VerdictAsync());

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/applications/{here.Id}/secrets/{Uri.EscapeDataString("Default secret")}");

        await WithinASecondAsync("401 oidc.invalid_client", () => there.PostAsync("/oidc/token/introspection", ("token", "x")).VerdictAsync());
    }

    [Fact]
    public async Task O_a_role_taken_away_opens_nothing_on_the_other_node()
    {
        var (id, secret, role) = await fixture.CreateMachineAsync();
        var token = await ManagementApi.RequestTokenAsync(fixture.Server.Http, id, secret);
        Assert.Equal("200", await fixture.Second.GetAsBearerAsync("/api/roles", token));

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/applications/{id}/roles/{role}");

        await WithinASecondAsync("403 auth.forbidden", () => fixture.Second.GetAsBearerAsync("/api/roles", token));
    }

    [Fact]
    public async Task O_a_deleted_signing_key_verifies_nothing_on_the_other_node()
    {
        var token = await ManagementApi.RequestTokenAsync(fixture.Server.Http, fixture.Api.ClientId, fixture.Api.ClientSecret);
        Assert.Equal("200", await fixture.Second.GetAsBearerAsync("/api/roles", token));
        var keys = await fixture.Api.CallAsync(HttpMethod.Post, "/api/configs/oidc/private-keys/rotate", new { });
        using var renewed = await ManagementApi.OpenAsync(fixture.Server.Core, fixture.Api.ClientId, fixture.Api.ClientSecret);

        await renewed.CallAsync(HttpMethod.Delete, $"/api/configs/oidc/private-keys/{keys[1]!["id"]}");
        fixture.Api.Http.DefaultRequestHeaders.Authorization = renewed.Http.DefaultRequestHeaders.Authorization;

        await WithinASecondAsync("401 auth.unauthorized", () => fixture.Second.GetAsBearerAsync("/api/roles", token));
        var jwks = await fixture.Second.Http.GetStringAsync(new Uri("/oidc/jwks", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain((string)Jwt.Header(token)["kid"]!, jwks, StringComparison.Ordinal);
    }

    /// <summary>One application at both nodes.</summary>
    private async Task<(TestClient Here, TestClient There)> ClientAsync()
    {
        var here = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var there = await TestClient.OfAsync(fixture.Second, fixture.Api, here.Id);
        await WithinASecondAsync("200", () => there.PostAsync("/oidc/token/introspection", ("token", "x")).VerdictAsync());
        return (here, there);
    }

    private static async Task WithinASecondAsync(string verdict, Func<Task<string>> call)
    {
        // The call that counts begins when the second is over, however long the ones before it took on a busy machine.
        var time = Stopwatch.StartNew();
        string seen;
        bool isLast;
        do
        {
            isLast = time.Elapsed >= TimeSpan.FromSeconds(1);
            seen = await call();
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
        while (seen != verdict && !isLast);

        Assert.Equal(verdict, seen);
    }
}

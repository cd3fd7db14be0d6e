using System.Text.Json.Nodes;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class O: an application that was deleted, against every grant, API and page.</summary>
public abstract class DisabledClientTests(ServerFixture fixture)
{
    [Fact]
    public async Task O_a_deleted_application_is_unknown_to_every_endpoint_for_clients()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        Assert.DoesNotContain("400 oidc.invalid_client", await ClientEndpoints.AskAllAsync(fixture.Server, client.Id, client.Secret!));

        await DeleteAsync(client.Id);

        Assert.All(await ClientEndpoints.AskAllAsync(fixture.Server, client.Id, client.Secret!), verdict => Assert.Equal("400 oidc.invalid_client", verdict));
    }

    [Fact]
    public async Task O_what_a_deleted_application_was_given_is_redeemed_by_nobody()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;
        var refresh = (string)(await fixture.TokensAsync(client))["refresh_token"]!;
        var other = await TestClient.CreateAsync(fixture.Server, fixture.Api);

        await DeleteAsync(client.Id);

        Assert.Equal("400 oidc.invalid_client", await client.RedeemAsync(person.Code, person.Verifier).VerdictAsync());
        Assert.Equal("400 oidc.invalid_client", await client.RefreshAsync(refresh).VerdictAsync());
        Assert.Equal("400 oidc.invalid_grant", await other.RedeemAsync(person.Code, person.Verifier).VerdictAsync());
        Assert.Equal("400 oidc.invalid_grant", await other.RefreshAsync(refresh).VerdictAsync());
    }

    [Fact]
    public async Task O_a_device_whose_application_was_deleted_gets_no_answer_and_no_approval()
    {
        var web = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(web);
        using var page = person.Page;
        var (approved, one) = await fixture.StartDeviceAsync();
        await page.Browser.ConfirmDeviceAsync(one);
        var (waiting, two) = await fixture.StartDeviceAsync();

        await DeleteAsync(approved);
        await DeleteAsync(waiting);

        Assert.Equal("400 oidc.invalid_client", await fixture.Server.PollAsync(approved, one));
        Assert.NotEqual("/device/success", await page.Browser.ConfirmDeviceAsync(two));
        Assert.Equal("400 oidc.invalid_client", await fixture.Server.PollAsync(waiting, two));
    }

    [Fact]
    public async Task O_a_token_of_a_deleted_application_opens_nothing_and_nobody_is_told_that_it_is_active()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var watcher = await fixture.CreateExchangerAsync();
        var watched = (string)(await fixture.TokensAsync(watcher))["access_token"]!;
        var (indicator, _, _) = await fixture.CreateResourceAsync();
        var person = await fixture.SignInAsync(client, "openid offline_access", indicator);
        using var page = person.Page;
        var tokens = await client.TokensAsync(person, indicator);
        var (jwt, refresh) = ((string)tokens["access_token"]!, (string)tokens["refresh_token"]!);
        var access = (string)(await TestClient.TokensAsync(await client.RefreshAsync(refresh)))["access_token"]!;
        async Task<string[]> ExchangeAllAsync() =>
        [
            await watcher.ExchangeAsync(access, Calls.AccessTokenType),
            await watcher.ExchangeAsync(jwt, Calls.AccessTokenType),
            await watcher.ExchangeAsync(watched, Calls.AccessTokenType, ("actor_token", access), ("actor_token_type", Calls.AccessTokenType)),
        ];
        Assert.True(await watcher.IsActiveAsync(access));
        Assert.True(await watcher.IsActiveAsync(refresh));
        Assert.All(await ExchangeAllAsync(), verdict => Assert.Equal("200", verdict));

        await DeleteAsync(client.Id);

        Assert.Equal("401 oidc.invalid_token", await fixture.Server.GetAsBearerAsync("/oidc/me", access));
        Assert.Equal("401 auth.unauthorized", await fixture.Server.GetAsBearerAsync("/api/my-account", access));
        Assert.False(await watcher.IsActiveAsync(access));
        Assert.False(await watcher.IsActiveAsync(refresh));
        Assert.All(await ExchangeAllAsync(), verdict => Assert.Equal("400 oidc.invalid_grant", verdict));
    }

    [Fact]
    public async Task O_a_pushed_request_an_open_sign_in_and_a_logout_of_a_deleted_application_lead_nowhere()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;
        var hint = (string)(await client.TokensAsync(person))["id_token"]!;
        using var pushed = await client.PostAsync("/oidc/request", ClientEndpoints.Form(ClientEndpoints.PushedRequest));
        var requestUri = Uri.EscapeDataString((string)(await pushed.EnsureSuccessStatusCode().JsonAsync())["request_uri"]!);
        using var open = await fixture.OpenExperienceAsync(client);

        await DeleteAsync(client.Id);

        Assert.Equal("400 oidc.invalid_client", await GetAsync(page.Browser, $"/oidc/auth?client_id={client.Id}&request_uri={requestUri}"));
        Assert.Equal("400 oidc.invalid_client", await GetAsync(page.Browser, client.Authorize().Url));
        Assert.Equal("400 oidc.invalid_client", await GetAsync(page.Browser, $"/oidc/session/end?client_id={client.Id}"));
        Assert.Equal("400 oidc.invalid_client", await GetAsync(page.Browser, $"/oidc/session/end?id_token_hint={hint}"));
        Assert.Equal("400 oidc.invalid_client", await (await open.SignInAsync(person.Username, ProtocolSignIn.Password)).Page!.VerdictAsync());
    }

    [Fact]
    public async Task O_no_consent_is_given_to_a_deleted_application()
    {
        var client = await fixture.CreateThirdPartyAsync();
        var (_, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        using var page = await ExperienceClient.OpenAsync(fixture.Server, client.Authorize("openid profile").Url);
        var consent = await page.SignInAsync(username, ProtocolSignIn.Password);
        using var visit = new PageVisit(page.Browser);
        await visit.GoAsync(consent.Address.PathAndQuery);

        await DeleteAsync(client.Id);

        Assert.Equal("400 oidc.invalid_client", await page.Browser.AgreeAsync().VerdictAsync());
        Assert.Null((await visit.SubmitHiddenAsync())["code"]);
    }

    [Fact]
    public async Task O_a_deleted_machine_is_out_of_the_management_api_with_the_token_it_has()
    {
        var (id, secret, _) = await fixture.CreateMachineAsync();
        var token = await ManagementApi.RequestTokenAsync(fixture.Server.Http, id, secret);
        Assert.Equal("200", await fixture.Server.GetAsBearerAsync("/api/roles", token));

        await DeleteAsync(id);

        Assert.Equal("401 auth.unauthorized", await fixture.Server.GetAsBearerAsync("/api/roles", token));
    }

    private Task<JsonNode> DeleteAsync(string id) => fixture.Api.CallAsync(HttpMethod.Delete, $"/api/applications/{id}");

    private static async Task<string> GetAsync(Browser browser, string url) =>
        await browser.Http.GetAsync(new Uri(url, UriKind.Relative)).VerdictAsync();
}

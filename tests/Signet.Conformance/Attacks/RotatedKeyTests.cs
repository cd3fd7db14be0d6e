using System.Text.Json.Nodes;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class O: a key that was rotated out and deleted (oidc.md 15.4). The server is its own: every test here takes keys away.</summary>
public abstract class RotatedKeyTests(ServerFixture fixture)
{
    private const string PrivateKeys = "/api/configs/oidc/private-keys";
    private const string CookieKeys = "/api/configs/oidc/cookie-keys";

    [Fact]
    public async Task O_a_signing_key_verifies_until_it_is_deleted_and_nothing_afterwards()
    {
        var client = await fixture.CreateExchangerAsync();
        var (indicator, _, _) = await fixture.CreateResourceAsync();
        var person = await fixture.SignInAsync(client, "openid offline_access", indicator);
        using var page = person.Page;
        var tokens = await client.TokensAsync(person, indicator);
        var (jwt, hint) = ((string)tokens["access_token"]!, (string)tokens["id_token"]!);
        var machine = await ManagementApi.RequestTokenAsync(fixture.Server.Http, fixture.Api.ClientId, fixture.Api.ClientSecret);
        var kid = (string)Jwt.Header(machine)["kid"]!;

        await RotateAsync(PrivateKeys);
        Assert.Contains(kid, await KidsAsync());
        Assert.Equal("200", await fixture.Server.GetAsBearerAsync("/api/roles", machine));
        Assert.Equal("200", await client.ExchangeAsync(jwt, Calls.AccessTokenType));
        Assert.Equal("code", await client.AskSilentlyAsync(page.Browser, ("id_token_hint", hint)));

        await DeletePreviousAsync(PrivateKeys);

        Assert.DoesNotContain(kid, await KidsAsync());
        Assert.Equal("401 auth.unauthorized", await fixture.Server.GetAsBearerAsync("/api/roles", machine));
        Assert.Equal("400 oidc.invalid_grant", await client.ExchangeAsync(jwt, Calls.AccessTokenType));
        Assert.Equal("invalid_request", await client.AskSilentlyAsync(page.Browser, ("id_token_hint", hint)));
        Assert.Equal("400 oidc.invalid_request", await page.Browser.Http.GetAsync(new Uri("/oidc/session/end?id_token_hint=" + hint, UriKind.Relative), TestContext.Current.CancellationToken).VerdictAsync());
    }

    [Fact]
    public async Task O_a_session_cookie_counts_through_one_rotation_and_not_through_two()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client, "openid");
        using var page = person.Page;
        using var stale = page.Browser.CopyTo(fixture.Server);

        await RotateAsync(CookieKeys);
        Assert.Equal("code", await client.AskSilentlyAsync(page.Browser));
        await RotateAsync(CookieKeys);

        Assert.Equal("code", await client.AskSilentlyAsync(page.Browser));
        Assert.Equal("login_required", await client.AskSilentlyAsync(stale));
    }

    [Fact]
    public async Task O_a_deleted_cookie_key_signs_out_who_did_not_come_back_since()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client, "openid");
        using var page = person.Page;
        using var stale = page.Browser.CopyTo(fixture.Server);
        using var interaction = await fixture.OpenExperienceAsync(client);

        await RotateAsync(CookieKeys);
        Assert.Equal("code", await client.AskSilentlyAsync(page.Browser));
        await DeletePreviousAsync(CookieKeys);

        Assert.Equal("code", await client.AskSilentlyAsync(page.Browser));
        Assert.Equal("login_required", await client.AskSilentlyAsync(stale));
        Assert.Equal("400 session.not_found", await interaction.StartAsync("SignIn").VerdictAsync());
    }

    /// <summary>The machine's own token may be signed by the key that goes.</summary>
    private async Task RotateAsync(string path)
    {
        await fixture.Api.CallAsync(HttpMethod.Post, path + "/rotate", new { });
        fixture.Api.Http.DefaultRequestHeaders.Authorization =
            new("Bearer", await ManagementApi.RequestTokenAsync(fixture.Server.Http, fixture.Api.ClientId, fixture.Api.ClientSecret));
    }

    private async Task DeletePreviousAsync(string path)
    {
        var keys = (await fixture.Api.CallAsync(HttpMethod.Get, path)).AsArray();
        await fixture.Api.CallAsync(HttpMethod.Delete, $"{path}/{keys[^1]!["id"]}");
    }

    private async Task<IEnumerable<string>> KidsAsync()
    {
        var jwks = JsonNode.Parse(await fixture.Server.Http.GetStringAsync(new Uri("/oidc/jwks", UriKind.Relative)))!;
        return jwks["keys"]!.AsArray().Select(key => (string)key!["kid"]!);
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Signet.Server.Tests.Protocol;

/// <summary>What was switched off does not work any more, at once; what was rotated goes on (security.md class O, issue 3).</summary>
public abstract class RevocationTests(ServerFixture fixture)
{
    [Fact]
    public async Task O_a_suspended_user_has_no_token_no_session_and_no_refresh()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;
        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(person.Code, person.Verifier));

        await fixture.Api.CallAsync(HttpMethod.Patch, $"/api/users/{person.UserId}/is-suspended", new { isSuspended = true });

        Assert.NotEqual(200, await fixture.UserInfoAsync(tokens["access_token"]));
        Assert.Equal("400 oidc.invalid_grant", await client.RefreshAsync((string)tokens["refresh_token"]!).VerdictAsync());
        var again = await page.Browser.GoAsync(client.Authorize("openid").Url, TestContext.Current.CancellationToken);
        Assert.Null(again["code"]);
    }

    [Fact]
    public async Task O_a_deleted_application_is_unknown_at_once()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var tokens = await fixture.TokensAsync(client);

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/applications/{client.Id}");

        Assert.Equal("400 oidc.invalid_client", await client.RefreshAsync((string)tokens["refresh_token"]!).VerdictAsync());
        Assert.Equal(401, await fixture.UserInfoAsync(tokens["access_token"]));
        using var authorize = await fixture.Server.Http.GetAsync(new Uri(client.Authorize().Url, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("400 oidc.invalid_client", await authorize.VerdictAsync());
    }

    [Fact]
    public async Task O_a_deleted_secret_is_wrong_and_an_expired_one_is_refused_as_such()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var expires = fixture.Server.Time.GetUtcNow().AddSeconds(30).ToUnixTimeMilliseconds();
        var second = await fixture.Api.CallAsync(HttpMethod.Post, $"/api/applications/{client.Id}/secrets", new { name = "second", expiresAt = expires });
        Task<HttpResponseMessage> IntrospectAsync(string secret) => fixture.Server.Http.PostAsync(
            new Uri("/oidc/token/introspection", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = client.Id, ["client_secret"] = secret, ["token"] = "x" }));

        Assert.Equal("200", await IntrospectAsync((string)second["value"]!).VerdictAsync());
        Assert.Equal("200", await IntrospectAsync(client.Secret!).VerdictAsync());
        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/applications/{client.Id}/secrets/{Uri.EscapeDataString("Default secret")}");
        Assert.Equal("401 oidc.invalid_client", await IntrospectAsync(client.Secret!).VerdictAsync());
        fixture.Server.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("400 oidc.invalid_request", await IntrospectAsync((string)second["value"]!).VerdictAsync());
    }

    [Fact]
    public async Task O_a_role_taken_away_takes_its_scope_out_of_the_next_token()
    {
        var indicator = "https://" + Identity.Ids.NewShort() + ".example.com";
        var resource = await fixture.Api.CallAsync(HttpMethod.Post, "/api/resources", new { name = indicator, indicator });
        var scope = await fixture.Api.CallAsync(HttpMethod.Post, $"/api/resources/{resource["id"]}/scopes", new { name = "read", description = "" });
        var role = await fixture.Api.CallAsync(
            HttpMethod.Post, "/api/roles", new { name = indicator, description = "Readers", scopeIds = new[] { (string)scope["id"]! } });
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        await fixture.Api.CallAsync(HttpMethod.Post, $"/api/roles/{role["id"]}/users", new { userIds = new[] { id } });
        var person = await fixture.SignInAsync(client, id, username, "openid offline_access read", indicator);
        using var page = person.Page;
        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(person.Code, person.Verifier));
        var before = await TestClient.TokensAsync(await client.RefreshAsync((string)tokens["refresh_token"]!, indicator));

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/roles/{role["id"]}/users/{id}");
        var after = await TestClient.TokensAsync(await client.RefreshAsync((string)before["refresh_token"]!, indicator));

        Assert.Equal("read", (string)before["scope"]!);
        Assert.Equal("", (string)after["scope"]!);
    }

    [Fact]
    public async Task A_key_rotation_under_load_fails_no_request_and_every_token_verifies()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api, "SPA");
        var tokens = await fixture.TokensAsync(client);
        var refresh = (string)tokens["refresh_token"]!;
        var issued = new List<string> { (string)tokens["id_token"]! };
        using var stop = new CancellationTokenSource();
        var load = LoadAsync();
        async Task LoadAsync()
        {
            while (!stop.IsCancellationRequested)
            {
                var next = await TestClient.TokensAsync(await client.RefreshAsync(refresh));
                refresh = (string)next["refresh_token"]!;
                issued.Add((string)next["id_token"]!);
            }
        }

        while (issued.Count < 5)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        var keys = (await fixture.Api.CallAsync(HttpMethod.Post, "/api/configs/oidc/private-keys/rotate", new { })).AsArray();
        var rotatedAt = issued.Count;
        while (issued.Count < rotatedAt + 5 && !load.IsCompleted)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        await load;
        Assert.Equal(["Current", "Previous"], keys.Select(key => (string)key!["status"]!));
        var jwks = new JsonWebKeySet(await fixture.Server.Http.GetStringAsync(new Uri("/oidc/jwks", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(2, issued.Select(token => (string)Jwt.Header(token)["kid"]!).Distinct(StringComparer.Ordinal).Count());
        foreach (var token in issued)
        {
            var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
            {
                ValidIssuer = new Uri(fixture.Server.Core, "/oidc").AbsoluteUri,
                ValidAudience = client.Id,
                IssuerSigningKeys = jwks.GetSigningKeys(),
            });
            Assert.True(result.IsValid, result.Exception?.Message);
        }
    }

    [Fact]
    public async Task A_cookie_key_rotation_keeps_sessions_and_shows_no_key()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client, "openid");
        using var page = person.Page;

        await fixture.Api.CallAsync(HttpMethod.Post, "/api/configs/oidc/cookie-keys/rotate", new { });
        var once = await page.Browser.GoAsync(client.Authorize("openid").Url, TestContext.Current.CancellationToken);

        Assert.NotNull(once["code"]);
        var keys = await fixture.Api.CallAsync(HttpMethod.Get, "/api/configs/oidc/cookie-keys");
        Assert.Equal(2, keys.AsArray().Count);
        Assert.DoesNotContain("value", keys.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Q_neither_an_unsigned_token_nor_one_signed_with_the_public_key_opens_the_management_api()
    {
        var payload = (string)((JsonObject)await MachineTokenAsync())["access_token"]!;
        var parts = payload.Split('.');
        var header = Jwt.Header(payload);
        string Encode(JsonObject json) => Base64UrlEncoder.Encode(json.ToJsonString());
        var unsigned = Encode(new JsonObject { ["alg"] = "none", ["typ"] = "at+jwt", ["kid"] = (string)header["kid"]! }) + "." + parts[1] + ".";
        var jwks = await fixture.Server.Http.GetStringAsync(new Uri("/oidc/jwks", UriKind.Relative), TestContext.Current.CancellationToken);
        var signingInput = Encode(new JsonObject { ["alg"] = "HS256", ["typ"] = "at+jwt", ["kid"] = (string)header["kid"]! }) + "." + parts[1];
        var confused = signingInput + "." + Base64UrlEncoder.Encode(
            System.Security.Cryptography.HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes(jwks), System.Text.Encoding.ASCII.GetBytes(signingInput)));

        foreach (var token in new[] { unsigned, confused, parts[0] + "." + parts[1] + "." + Base64UrlEncoder.Encode(new byte[64]) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/applications");
            request.Headers.Authorization = new("Bearer", token);
            using var response = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    private async Task<JsonNode> MachineTokenAsync()
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = fixture.Api.ClientId,
            ["client_secret"] = fixture.Api.ClientSecret,
            ["resource"] = "https://default.logto.app/api",
            ["scope"] = "all",
        });
        using var response = await fixture.Server.Http.PostAsync(new Uri("/oidc/token", UriKind.Relative), content);
        return await response.JsonAsync();
    }
}

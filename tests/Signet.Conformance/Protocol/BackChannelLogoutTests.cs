using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Signet.Conformance.Protocol;

/// <summary>OpenID Connect Back-Channel Logout 1.0, with receivers that listen.</summary>
public abstract class BackChannelLogoutTests(BackChannelLogoutTests.Fixture fixture)
{
    private const string Password = ProtocolSignIn.Password;
    private static readonly string[] _redirectUris = [TestClient.RedirectUri];
    private static readonly string[] _byeUris = ["https://app.example.com/"];

    [Fact]
    public async Task Each_client_of_the_session_gets_a_signed_token_of_its_own_by_a_form_post()
    {
        await using var receiver = await LogoutReceiver.StartAsync(fixture.Port, (_, _) => Task.FromResult(204));
        var first = await ClientAsync(receiver, "/first");
        var second = await ClientAsync(receiver, "/second", sessionRequired: false);
        using var page = await SignInAsync(first);
        var other = await AuthorizeAsync(page, second);

        await LogoutAsync(page, first.Id);
        await fixture.Api.CallAsync(HttpMethod.Post, "/api/configs/oidc/private-keys/rotate", new { });

        var notices = receiver.Notices.Where(notice => notice.Path is "/first" or "/second").ToList();
        Assert.Equal(["/first", "/second"], notices.Select(notice => notice.Path).Order());
        Assert.All(notices, notice => Assert.Equal(("POST", "application/x-www-form-urlencoded"), (notice.Method, notice.ContentType)));
        Assert.All(notices, notice => Assert.Equal(["logout_token"], notice.Fields.Keys));
        var (mine, theirs) = (Jwt.Payload(receiver.TokenOf("/first")!), Jwt.Payload(receiver.TokenOf("/second")!));
        Assert.Equal((first.Id, second.Id), ((string)mine["aud"]!, (string)theirs["aud"]!));
        Assert.NotEqual((string)mine["jti"]!, (string)theirs["jti"]!);
        Assert.True((string)mine["jti"]! is { Length: > 0 });
        Assert.False(theirs.ContainsKey("sid"));
        Assert.False(Jwt.Payload((string)other["id_token"]!).ContainsKey("sid"));
        await VerifyAsync(receiver.TokenOf("/first")!, first.Id);
        await VerifyAsync(receiver.TokenOf("/second")!, second.Id);
    }

    [Fact]
    public async Task A_logout_token_names_issuer_subject_session_and_event_and_lives_for_two_minutes()
    {
        await using var receiver = await LogoutReceiver.StartAsync(fixture.Port, (_, _) => Task.FromResult(200));
        var client = await ClientAsync(receiver, "/claims");
        using var page = await SignInAsync(client);
        using var elsewhere = await SignInAsync(client);

        await LogoutAsync(page, client.Id);

        var (header, token) = (Jwt.Header(receiver.TokenOf("/claims")!), Jwt.Payload(receiver.TokenOf("/claims")!));
        var idToken = Jwt.Payload((string)page.Tokens["id_token"]!);
        Assert.Equal("logout+jwt", (string)header["typ"]!);
        Assert.Equal(fixture.Server.Core + "oidc", (string)token["iss"]!);
        Assert.Equal(((string)idToken["sub"]!, (string)idToken["sid"]!), ((string)token["sub"]!, (string)token["sid"]!));
        Assert.NotEqual((string)Jwt.Payload((string)elsewhere.Tokens["id_token"]!)["sid"]!, (string)token["sid"]!);
        Assert.Equal("""{"http://schemas.openid.net/event/backchannel-logout":{}}""", token["events"]!.ToJsonString());
        Assert.InRange((long)token["exp"]! - (long)token["iat"]!, 1, 120);
        Assert.InRange((long)token["iat"]!, fixture.Server.Time.GetUtcNow().ToUnixTimeSeconds() - 60, fixture.Server.Time.GetUtcNow().ToUnixTimeSeconds());
        Assert.False(token.ContainsKey("nonce"));
        Assert.Single(receiver.Notices, notice => notice.Path == "/claims");
    }

    [Fact]
    public async Task The_browser_goes_on_when_the_clients_were_told_and_a_dead_one_delays_neither_it_nor_the_others()
    {
        var elsewhere = 0;
        await using var receiver = await LogoutReceiver.StartAsync(fixture.Port, async (context, _) =>
        {
            switch (context.Request.Path.Value)
            {
                case "/silent":
                    await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                    return 200;
                case "/slow":
                    await Task.Delay(TimeSpan.FromSeconds(1));
                    return 200;
                case "/redirects":
                    context.Response.Headers.Location = "/elsewhere";
                    return 302;
                case "/elsewhere":
                    Interlocked.Increment(ref elsewhere);
                    return 200;
                default:
                    return 200;
            }
        });
        var first = await ClientAsync(receiver, "/silent");
        using var page = await SignInAsync(first);
        foreach (var path in new[] { "/slow", "/redirects", "/fine" })
        {
            await AuthorizeAsync(page, await ClientAsync(receiver, path));
        }

        var watch = Stopwatch.StartNew();
        var landing = await LogoutAsync(page, first.Id);

        Assert.StartsWith("https://app.example.com/", landing.ToString(), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
        Assert.All(["/fine", "/redirects", "/silent", "/slow"], path => Assert.Contains(receiver.Notices, notice => notice.Path == path));
        Assert.Equal(0, elsewhere);
    }

    [Fact]
    public async Task A_receiver_that_fails_is_told_again_and_one_that_answered_is_not()
    {
        await using var receiver = await LogoutReceiver.StartAsync(
            fixture.Port, (context, count) => Task.FromResult(context.Request.Path == "/fails" && count == 1 ? 500 : 204));
        var first = await ClientAsync(receiver, "/fails");
        using var page = await SignInAsync(first);
        await AuthorizeAsync(page, await ClientAsync(receiver, "/works"));

        await LogoutAsync(page, first.Id);
        var watch = Stopwatch.StartNew();
        while (receiver.Notices.Count(notice => notice.Path == "/fails") < 2 && watch.Elapsed < TimeSpan.FromSeconds(40))
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal((2, 1), (receiver.Notices.Count(notice => notice.Path == "/fails"), receiver.Notices.Count(notice => notice.Path == "/works")));
    }

    [Fact]
    public async Task Q_a_logout_token_is_good_for_nothing_else()
    {
        await using var receiver = await LogoutReceiver.StartAsync(fixture.Port, (_, _) => Task.FromResult(200));
        var client = await ClientAsync(receiver, "/misused");
        using var page = await SignInAsync(client);
        await LogoutAsync(page, client.Id);
        var token = receiver.TokenOf("/misused")!;

        using var bearer = new HttpRequestMessage(HttpMethod.Get, "/api/users");
        bearer.Headers.Authorization = new("Bearer", token);
        using var proof = new HttpRequestMessage(HttpMethod.Post, "/oidc/token") { Content = new FormUrlEncodedContent([new("grant_type", "refresh_token"), new("client_id", client.Id), new("client_secret", client.Secret!), new("refresh_token", "x")]) };
        proof.Headers.Add("DPoP", token);
        await fixture.Api.CallAsync(HttpMethod.Patch, "/api/configs/dpop", new { enabled = true });
        using var management = await fixture.Server.Http.SendAsync(bearer, TestContext.Current.CancellationToken);
        using var dpop = await fixture.Server.Http.SendAsync(proof, TestContext.Current.CancellationToken);
        using var exchange = await client.TokenAsync(
            ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"), ("subject_token", token), ("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"));
        var (url, _) = client.Authorize("openid", more: ("id_token_hint", token));
        using var hint = await fixture.Server.Http.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, management.StatusCode);
        Assert.Equal(401, await fixture.UserInfoAsync(JsonValue.Create(token)));
        Assert.Equal("400 oidc.invalid_dpop_proof", await dpop.VerdictAsync());
        Assert.Equal(HttpStatusCode.BadRequest, exchange.StatusCode);
        Assert.Contains("error=invalid_request", hint.Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://app.example.com/out#fragment")]
    [InlineData("/out")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_that_cannot_be_called_is_not_registered(string uri) => Assert.Equal(
        "400 guard.invalid_input",
        await fixture.Api.SendAsync(HttpMethod.Post, "/api/applications", new
        {
            name = "Told",
            type = "Traditional",
            oidcClientMetadata = new { redirectUris = _redirectUris, postLogoutRedirectUris = _byeUris, backchannelLogoutUri = uri },
        }).VerdictAsync());

    private async Task<TestClient> ClientAsync(LogoutReceiver receiver, string path, bool sessionRequired = true)
    {
        var application = await fixture.Api.CallAsync(HttpMethod.Post, "/api/applications", new
        {
            name = "Told",
            type = "Traditional",
            oidcClientMetadata = new
            {
                redirectUris = _redirectUris,
                postLogoutRedirectUris = _byeUris,
                backchannelLogoutUri = receiver.Address + path,
                backchannelLogoutSessionRequired = sessionRequired,
            },
            customClientMetadata = new { allowTokenExchange = true },
        });
        return await TestClient.OfAsync(fixture.Server, fixture.Api, (string)application["id"]!);
    }

    private async Task<Visit> SignInAsync(TestClient client)
    {
        var (_, username) = await fixture.CreateUserAsync(Password);
        var (url, verifier) = client.Authorize();
        var page = await ExperienceClient.OpenAsync(fixture.Server, url);
        var landing = await page.SignInAsync(username, Password);
        return new Visit(page, await TestClient.TokensAsync(await client.RedeemAsync(landing["code"]!, verifier)));
    }

    /// <summary>Another client, in the browser that is signed in.</summary>
    private static async Task<JsonObject> AuthorizeAsync(Visit visit, TestClient client)
    {
        var (url, verifier) = client.Authorize();
        var landing = await visit.Page.Browser.GoAsync(url, TestContext.Current.CancellationToken);
        return await TestClient.TokensAsync(await client.RedeemAsync(landing["code"]!, verifier));
    }

    private static async Task<Uri> LogoutAsync(Visit visit, string clientId)
    {
        using var page = new PageVisit(visit.Page.Browser);
        await page.GoAsync($"/oidc/session/end?client_id={clientId}&post_logout_redirect_uri={Uri.EscapeDataString(_byeUris[0])}");
        return (await page.SubmitHiddenAsync()).Address;
    }

    private async Task VerifyAsync(string token, string audience)
    {
        var keys = new JsonWebKeySet(await fixture.Server.Http.GetStringAsync(new Uri("/oidc/jwks", UriKind.Relative)));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = fixture.Server.Core + "oidc",
            ValidAudience = audience,
            ValidTypes = ["logout+jwt"],
            ValidAlgorithms = ["ES256"],
            IssuerSigningKeys = keys.GetSigningKeys(),
            LifetimeValidator = (_, expires, _, _) => expires is not null,
        });
        Assert.True(result.IsValid, result.Exception?.Message);
    }

    private sealed record Visit(ExperienceClient Page, JsonObject Tokens) : IDisposable
    {
        public void Dispose() => Page.Dispose();
    }

    /// <summary>A server that may call this machine.</summary>
    public abstract class Fixture(bool postgreSql) : ServerFixture(postgreSql)
    {
        public int Port { get; } = FreePorts.Next();

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings)
        {
            ["Signet:Outbound:AllowedPrivateHosts:0"] = $"127.0.0.1:{Port}",
        };
    }
}

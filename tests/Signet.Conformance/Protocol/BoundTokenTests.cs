using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Signet.Conformance.Protocol;

/// <summary>RFC 9449 against the real stores and the APIs of the server.</summary>
public abstract class BoundTokenTests(BoundTokenTests.Fixture fixture)
{
    private const string ManagementApiIndicator = "https://default.logto.app/api";

    [Fact]
    public async Task P_of_many_uses_of_one_proof_one_counts()
    {
        using var key = new DpopKey();
        var proof = Prove(key, "POST", "/oidc/token", await NonceAsync(key));

        var answers = await ProtocolSignIn.AtOnceAsync(16, () => MachineTokenAsync(proof));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
        {
            Assert.Equal("400 oidc.invalid_dpop_proof", await refused.VerdictAsync());
        }
    }

    [Fact]
    public async Task The_management_api_takes_a_bound_token_with_a_proof_of_its_key_only()
    {
        using var key = new DpopKey();
        using var thief = new DpopKey();
        var nonce = await NonceAsync(key);
        var token = await BoundMachineTokenAsync(key, nonce);
        string ProveUsers(DpopKey by, string? accessToken) => Prove(by, "GET", "/api/users", nonce, accessToken);
        var once = ProveUsers(key, token);

        Assert.Equal(200, await CallAsync("/api/users", "DPoP", token, once));
        Assert.Equal(401, await CallAsync("/api/users", "DPoP", token, once));
        Assert.Equal(401, await CallAsync("/api/users", "Bearer", token, proof: null));
        Assert.Equal(401, await CallAsync("/api/users", "Bearer", token, ProveUsers(key, token)));
        Assert.Equal(401, await CallAsync("/api/users", "DPoP", token, proof: null));
        Assert.Equal(401, await CallAsync("/api/users", "DPoP", token, ProveUsers(thief, token)));
        Assert.Equal(401, await CallAsync("/api/users", "DPoP", token, ProveUsers(key, "another")));
        Assert.Equal(401, await CallAsync("/api/roles", "DPoP", token, ProveUsers(key, token)));
    }

    [Fact]
    public async Task The_account_api_and_userinfo_take_a_bound_token_with_a_proof_of_its_key_only()
    {
        using var key = new DpopKey();
        var nonce = await NonceAsync(key);
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api, "SPA");
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;
        using var redeemed = await SendAsync(Prove(key, "POST", "/oidc/token", nonce),
            ("grant_type", "authorization_code"), ("client_id", client.Id), ("code", person.Code), ("code_verifier", person.Verifier), ("redirect_uri", TestClient.RedirectUri));
        var tokens = await TestClient.TokensAsync(redeemed);
        var token = (string)tokens["access_token"]!;

        foreach (var path in new[] { "/oidc/me", "/api/my-account" })
        {
            var once = Prove(key, "GET", path, nonce, token);
            Assert.Equal((path, 200), (path, await CallAsync(path, "DPoP", token, once)));
            Assert.Equal(401, await CallAsync(path, "DPoP", token, once));
            Assert.Equal(401, await CallAsync(path, "Bearer", token, proof: null));
            Assert.Equal(401, await CallAsync(path, "DPoP", token, proof: null));
        }

        using var unproved = await client.RefreshAsync((string)tokens["refresh_token"]!);
        Assert.Equal("400 oidc.invalid_grant", await unproved.VerdictAsync());
    }

    [Fact]
    public async Task A_nonce_is_one_readable_uncached_header_of_the_allowed_characters()
    {
        using var key = new DpopKey();
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api, "SPA");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oidc/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "refresh_token"), new("client_id", client.Id), new("refresh_token", "x")]),
        };
        request.Headers.Add("DPoP", Prove(key, "POST", "/oidc/token", nonce: null));
        request.Headers.Add("Origin", "https://app.example.com");
        using var response = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("400 oidc.use_dpop_nonce", await response.VerdictAsync());
        Assert.Matches(@"^[\x21\x23-\x5B\x5D-\x7E]+$", Assert.Single(response.Headers.GetValues("DPoP-Nonce")));
        Assert.Contains("DPoP-Nonce", string.Join(',', response.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Q_no_other_token_of_ours_is_a_proof()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var tokens = await fixture.TokensAsync(client);
        var machine = await ManagementApi.RequestTokenAsync(fixture.Server.Http, fixture.Api.ClientId, fixture.Api.ClientSecret);

        foreach (var token in new[] { (string)tokens["id_token"]!, machine, (string)tokens["access_token"]! })
        {
            Assert.Equal("400 oidc.invalid_dpop_proof", await MachineTokenAsync(token).VerdictAsync());
        }
    }

    [Fact]
    public async Task The_switch_is_a_setting_of_the_tenant()
    {
        var config = await fixture.Api.CallAsync(HttpMethod.Get, "/api/configs/dpop");
        var discovery = JsonNode.Parse(await fixture.Server.Http.GetStringAsync(new Uri("/oidc/.well-known/openid-configuration", UriKind.Relative), TestContext.Current.CancellationToken))!;

        Assert.True((bool)config["enabled"]!);
        Assert.NotNull(discovery["dpop_signing_alg_values_supported"]);
        Assert.Equal("400 guard.invalid_input", await fixture.Api.SendAsync(HttpMethod.Patch, "/api/configs/dpop", new { enabled = "yes" }).VerdictAsync());
    }

    [Fact]
    public async Task An_application_can_insist_on_bound_tokens_and_pushed_requests()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api, "SPA", new { dpopBoundAccessTokens = true, requirePushedAuthorizationRequests = true });

        using var direct = await fixture.Server.Http.GetAsync(new Uri(client.Authorize().Url, UriKind.Relative), TestContext.Current.CancellationToken);
        using var unproved = await client.RefreshAsync("x");

        Assert.Contains("error=invalid_request", direct.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.Equal("400 oidc.invalid_dpop_proof", await unproved.VerdictAsync());
    }

    private async Task<string> NonceAsync(DpopKey key)
    {
        using var response = await MachineTokenAsync(Prove(key, "POST", "/oidc/token", nonce: null));
        return response.Headers.GetValues("DPoP-Nonce").Single();
    }

    private async Task<string> BoundMachineTokenAsync(DpopKey key, string nonce)
    {
        using var response = await MachineTokenAsync(Prove(key, "POST", "/oidc/token", nonce));
        var tokens = await TestClient.TokensAsync(response);
        Assert.Equal("DPoP", (string)tokens["token_type"]!);
        Assert.Equal(key.Thumbprint, (string)Jwt.Payload((string)tokens["access_token"]!)["cnf"]!["jkt"]!);
        return (string)tokens["access_token"]!;
    }

    private Task<HttpResponseMessage> MachineTokenAsync(string proof) => SendAsync(proof,
        ("grant_type", "client_credentials"), ("client_id", fixture.Api.ClientId), ("client_secret", fixture.Api.ClientSecret),
        ("resource", ManagementApiIndicator), ("scope", "all"));

    private Task<HttpResponseMessage> SendAsync(string proof, params (string Name, string Value)[] form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/oidc/token")
        {
            Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("DPoP", proof);
        return fixture.Server.Http.SendAsync(request);
    }

    private async Task<int> CallAsync(string path, string scheme, string token, string? proof)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, token);
        if (proof is not null)
        {
            request.Headers.Add("DPoP", proof);
        }

        using var response = await fixture.Server.Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private string Prove(DpopKey key, string method, string path, string? nonce, string? accessToken = null) =>
        key.Prove(method, new Uri(fixture.Server.Core, path).AbsoluteUri, fixture.Server.Time.GetUtcNow(), nonce, accessToken);

    /// <summary>A server whose tenant accepts DPoP.</summary>
    public abstract class Fixture(bool postgreSql) : ServerFixture(postgreSql)
    {
        private readonly bool _isPostgreSql = postgreSql;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            if (!_isPostgreSql || TestDatabase.PostgreSqlUnavailable is null)
            {
                await Api.CallAsync(HttpMethod.Patch, "/api/configs/dpop", new { enabled = true });
                await Api.CallAsync(HttpMethod.Patch, "/api/account-center", new { enabled = true });
            }
        }
    }
}

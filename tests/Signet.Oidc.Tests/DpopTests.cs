using System.Net;
using System.Text.Json.Nodes;
using Signet.Oidc.Tests.Host;
using Signet.Testing;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>RFC 9449: proof of possession at the application level.</summary>
public sealed class DpopTests
{
    [Fact]
    public async Task While_it_is_off_a_proof_means_nothing_and_discovery_is_silent()
    {
        await using var host = await OidcHost.StartAsync();
        using var device = new DpopClient(host);

        var (status, tokens) = await device.SignInAsync(nonce: null);
        var discovery = await Browser.JsonAsync(await device.Browser.GetAsync("/oidc/.well-known/openid-configuration"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Bearer", (string)tokens["token_type"]!);
        Assert.False(discovery.ContainsKey("dpop_signing_alg_values_supported"));
    }

    [Fact]
    public async Task Discovery_names_the_algorithms_once_it_is_on_and_all_are_asymmetric()
    {
        await using var host = await StartAsync();
        using var browser = host.NewBrowser();

        var discovery = await Browser.JsonAsync(await browser.GetAsync("/oidc/.well-known/openid-configuration"));

        var algorithms = discovery["dpop_signing_alg_values_supported"]!.AsArray().Select(value => (string)value!).ToList();
        Assert.Contains("ES256", algorithms);
        Assert.DoesNotContain(algorithms, name => name == "none" || name.StartsWith("HS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_proof_learns_the_nonce_and_the_second_gets_bound_tokens()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        var code = await device.AuthorizeAsync();

        var (refused, error, nonce) = await device.RedeemAsync(code, nonce: null);
        var (status, tokens, _) = await device.RedeemAsync(code, nonce);

        Assert.Equal((HttpStatusCode.BadRequest, "use_dpop_nonce"), (refused, (string)error["error"]!));
        Assert.NotNull(nonce);
        Assert.Equal((HttpStatusCode.OK, "DPoP"), (status, (string)tokens["token_type"]!));
        Assert.Equal(device.Key.Thumbprint, host.Store.AccessTokens.Values.Single().Thumbprint);
    }

    [Fact]
    public async Task A_nonce_lives_for_two_periods_and_its_successor_is_announced_in_time()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        (string, string)[] form =
            [("grant_type", "client_credentials"), ("client_id", "machine"), ("client_secret", OidcHost.Secret), ("resource", OidcHost.Api)];
        var (_, _, first) = await device.PostAsync("/oidc/token", nonce: null, form);

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        var (aging, _, second) = await device.PostAsync("/oidc/token", first, form);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        var (old, error, _) = await device.PostAsync("/oidc/token", first, form);
        var (fresh, _, _) = await device.PostAsync("/oidc/token", second, form);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.OK), (aging, old, fresh));
        Assert.Equal("use_dpop_nonce", (string)error["error"]!);
    }

    [Fact]
    public async Task Userinfo_wants_the_key_of_a_bound_token_and_a_proof_for_this_token()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        using var thief = new DpopKey();
        var (_, tokens) = await device.SignInAsync();
        var token = (string)tokens["access_token"]!;
        var uri = host.Tenant.Issuer + "/me";

        Assert.Equal(200, await device.UserInfoAsync("DPoP", token, device.Prove("GET", uri, token)));
        Assert.Equal(401, await device.UserInfoAsync("Bearer", token, proof: null));
        Assert.Equal(401, await device.UserInfoAsync("Bearer", token, device.Prove("GET", uri, token)));
        Assert.Equal(401, await device.UserInfoAsync("DPoP", token, proof: null));
        Assert.Equal(401, await device.UserInfoAsync("DPoP", token, device.Prove("GET", uri, "another token")));
        Assert.Equal(401, await device.UserInfoAsync("DPoP", token, device.Prove("GET", uri, accessToken: null)));
        Assert.Equal(401, await device.UserInfoAsync("DPoP", token, device.Prove("POST", uri, token)));
        Assert.Equal(401, await device.UserInfoAsync("DPoP", token, thief.Prove("GET", uri, host.Clock.GetUtcNow(), device.Nonce, token)));
        Assert.Equal(200, await device.UserInfoAsync("DPoP", token, device.Prove("GET", uri, token)));
    }

    [Fact]
    public async Task A_token_that_is_bound_to_nothing_is_no_dpop_token()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        var tokens = await Flows.SignInAsync(device.Browser, Flows.Query());
        var token = (string)tokens["access_token"]!;

        Assert.Equal(200, await device.UserInfoAsync("Bearer", token, proof: null));
        Assert.Equal(401, await device.UserInfoAsync("DPoP", token, device.Prove("GET", host.Tenant.Issuer + "/me", token)));
    }

    [Fact]
    public async Task The_challenge_names_scheme_error_and_algorithms()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        var (_, tokens) = await device.SignInAsync();
        var token = (string)tokens["access_token"]!;

        using var anonymous = await device.Browser.GetAsync("/oidc/me");
        using var stale = await device.SendUserInfoAsync("DPoP", token, device.Key.Prove("GET", host.Tenant.Issuer + "/me", host.Clock.GetUtcNow(), null, token));

        Assert.Equal(["Bearer", "DPoP"], anonymous.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        var challenge = Assert.Single(stale.Headers.WwwAuthenticate);
        Assert.Equal("DPoP", challenge.Scheme);
        Assert.Contains("error=\"use_dpop_nonce\"", challenge.Parameter, StringComparison.Ordinal);
        Assert.Contains("algs=\"ES256", challenge.Parameter, StringComparison.Ordinal);
        Assert.True(stale.Headers.Contains("DPoP-Nonce"));
    }

    [Fact]
    public async Task The_refresh_token_of_a_public_client_is_held_to_the_key_and_that_of_a_confidential_one_is_not()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        using var other = new DpopClient(host) { Nonce = device.Nonce };
        var (_, tokens) = await device.SignInAsync();

        var (stolen, error, _) = await other.RefreshAsync(tokens, device.Nonce);
        var (unproved, _) = await device.Browser.TokenAsync(Flows.Refresh(tokens));
        var (owner, next, _) = await device.RefreshAsync(tokens);
        var (successor, _, _) = await other.RefreshAsync(next, device.Nonce);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (stolen, (string)error["error"]!));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.BadRequest), (unproved, owner, successor));

        var web = await device.ExchangeAsync(await device.AuthorizeAsync("web"), "web", ("client_secret", OidcHost.Secret));
        var (free, bearer) = await device.Browser.TokenAsync(
            ("grant_type", "refresh_token"), ("client_id", "web"), ("client_secret", OidcHost.Secret), ("refresh_token", (string)web["refresh_token"]!));
        Assert.Equal("DPoP", (string)web["token_type"]!);
        Assert.Equal((HttpStatusCode.OK, "Bearer"), (free, (string)bearer["token_type"]!));
    }

    [Fact]
    public async Task A_public_client_that_begins_to_prove_a_key_is_held_to_it()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        var bearer = await Flows.SignInAsync(device.Browser, Flows.Query());
        await device.LearnNonceAsync();

        var (_, bound, _) = await device.RefreshAsync(bearer);
        var (without, _) = await device.Browser.TokenAsync(Flows.Refresh(bound));

        Assert.Equal("DPoP", (string)bound["token_type"]!);
        Assert.Equal(HttpStatusCode.BadRequest, without);
    }

    [Fact]
    public async Task Jwts_and_introspection_name_the_key_and_no_script_can_change_it()
    {
        await using var host = await StartAsync();
        host.Edges.Customize = _ => new Hosting.CustomClaimsResult { Claims = new JsonObject { ["cnf"] = "mine", ["tier"] = "gold" } };
        using var device = new DpopClient(host);
        var (_, tokens) = await device.SignInAsync(extra: "&resource=" + Uri.EscapeDataString(OidcHost.Api), scope: "openid offline_access read");

        var (_, jwt, _) = await device.RefreshAsync(tokens, more: ("resource", OidcHost.Api));
        using var answer = await device.Browser.PostAsync(
            "/oidc/token/introspection", ("token", (string)tokens["access_token"]!), ("client_id", "web"), ("client_secret", OidcHost.Secret));
        var introspected = await Browser.JsonAsync(answer);

        var payload = Flows.PayloadOf(jwt["access_token"]);
        Assert.Equal(device.Key.Thumbprint, (string)payload["cnf"]!["jkt"]!);
        Assert.Equal("gold", (string)payload["tier"]!);
        Assert.Equal(device.Key.Thumbprint, (string)introspected["cnf"]!["jkt"]!);
        Assert.Equal("DPoP", (string)introspected["token_type"]!);
    }

    [Fact]
    public async Task A_code_asked_for_with_a_thumbprint_is_redeemed_with_that_key_only()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        using var thief = new DpopClient(host);
        await device.LearnNonceAsync();
        var code = await device.AuthorizeAsync(extra: "&dpop_jkt=" + device.Key.Thumbprint);

        var (unproved, _) = await device.Browser.TokenAsync(Flows.Exchange(code));
        var (stolen, error, _) = await thief.RedeemAsync(code, device.Nonce);
        var (redeemed, _, _) = await device.RedeemAsync(code, device.Nonce);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK), (unproved, stolen, redeemed));
        Assert.Equal("invalid_grant", (string)error["error"]!);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("0123456789012345678901234567890123456789!!!")]
    public async Task A_thumbprint_that_is_none_is_refused(string thumbprint)
    {
        await using var host = await StartAsync();
        using var browser = host.NewBrowser();

        using var response = await browser.GetAsync("/oidc/auth?" + Flows.Query(extra: "&dpop_jkt=" + Uri.EscapeDataString(thumbprint)));

        Assert.Contains("error=invalid_request", response.Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_pushed_with_a_proof_binds_its_code()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        using var thief = new DpopClient(host);
        await device.LearnNonceAsync();

        var (_, pushed, _) = await device.PushAsync(Flows.Query());
        var (mismatch, error, _) = await device.PushAsync(Flows.Query(extra: "&dpop_jkt=" + thief.Key.Thumbprint));
        var location = await device.Browser.AuthorizeAsync($"client_id=spa&request_uri={Uri.EscapeDataString((string)pushed["request_uri"]!)}");
        var code = Flows.ParameterOf(location, "code");

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_dpop_proof"), (mismatch, (string)error["error"]!));
        Assert.Equal(HttpStatusCode.BadRequest, (await thief.RedeemAsync(code, device.Nonce)).Status);
        Assert.Equal(HttpStatusCode.OK, (await device.RedeemAsync(code, device.Nonce)).Status);
    }

    [Fact]
    public async Task A_client_registered_for_bound_tokens_gets_no_others_even_while_the_tenant_is_off()
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.Add(new Clients.Client { Id = "spa", Type = Clients.ClientType.Spa, RedirectUris = [OidcHost.Redirect], RequiresDpop = true });
        using var device = new DpopClient(host);
        var code = await device.AuthorizeAsync();

        var (bearer, error) = await device.Browser.TokenAsync(Flows.Exchange(code));
        var (_, _, nonce) = await device.RedeemAsync(code, nonce: null);
        var (bound, tokens, _) = await device.RedeemAsync(code, nonce);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_dpop_proof"), (bearer, (string)error["error"]!));
        Assert.Equal((HttpStatusCode.OK, "DPoP"), (bound, (string)tokens["token_type"]!));
    }

    [Fact]
    public async Task A_bound_access_token_is_exchanged_by_the_holder_of_its_key_only()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        var (_, tokens) = await device.SignInAsync();
        (string, string)[] form =
        [
            ("grant_type", Wire.GrantTypes.TokenExchange), ("client_id", "web"), ("client_secret", OidcHost.Secret), ("resource", OidcHost.Api),
            ("subject_token", (string)tokens["access_token"]!), ("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"),
        ];

        var (stolen, _) = await device.Browser.TokenAsync(form);
        var (owned, exchanged, _) = await device.PostAsync("/oidc/token", device.Nonce, form);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (stolen, owned));
        Assert.Equal(device.Key.Thumbprint, (string)Flows.PayloadOf(exchanged["access_token"])["cnf"]!["jkt"]!);
    }

    private static async Task<OidcHost> StartAsync()
    {
        var host = await OidcHost.StartAsync();
        host.Tenant.AcceptsDpop = true;
        return host;
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Userinfo, introspection, revocation (contract section 12) and CORS (section 16).</summary>
public sealed class TokenUseTests
{
    [Fact]
    public async Task Userinfo_answers_by_the_table()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query(scope: "openid offline_access profile roles"));
        var (_, noOpenId) = await browser.TokenAsync(Flows.Refresh(tokens, ("scope", "profile")));
        var token = (string)tokens["access_token"]!;

        var nothing = await MeAsync(browser, null);
        Assert.Equal((HttpStatusCode.Unauthorized, $"Bearer realm=\"{host.Tenant.Issuer}\"", "no access token provided"), (nothing.Status, nothing.Challenge, (string)nothing.Body["error_description"]!));
        var unknown = await MeAsync(browser, "unknown");
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.Status);
        Assert.Contains("error=\"invalid_token\", error_description=\"invalid token provided\"", unknown.Challenge, StringComparison.Ordinal);
        var insufficient = await MeAsync(browser, (string)noOpenId["access_token"]!);
        Assert.Equal((HttpStatusCode.Forbidden, "openid"), (insufficient.Status, (string)insufficient.Body["scope"]!));
        var narrowed = await MeAsync(browser, token, "?scope=openid");
        Assert.Equal(["sub"], narrowed.Body.Select(member => member.Key));
        var wider = await MeAsync(browser, token, "?scope=email");
        Assert.Equal((HttpStatusCode.Forbidden, "email"), (wider.Status, (string)wider.Body["scope"]!));
        var inQuery = await MeAsync(browser, null, "?access_token=" + token);
        Assert.Equal(HttpStatusCode.BadRequest, inQuery.Status);
        using var form = await browser.PostAsync("/oidc/me", ("access_token", token));
        Assert.Equal("admin", (string)(await Browser.JsonAsync(form))["roles"]![0]!);
        host.People.Subjects.TryRemove(OidcHost.User, out _);
        var suspended = await MeAsync(browser, token);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (suspended.Status, (string)suspended.Body["error"]!));
    }

    [Fact]
    public async Task Introspection_tells_owners_and_confidential_clients_only()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query());
        var webTokens = await Flows.SignInAsync(browser, Flows.Query("web"), "web", OidcHost.Secret);
        var token = (string)tokens["access_token"]!;

        var own = await IntrospectAsync(browser, token, ("client_id", "spa"));
        Assert.True((bool)own["active"]!);
        Assert.Equal(["active", "sub", "client_id", "exp", "iat", "iss", "scope", "token_type"], own.Select(member => member.Key));
        Assert.False((await IntrospectAsync(browser, (string)tokens["refresh_token"]!, ("client_id", "spa"))).ContainsKey("token_type"));
        Assert.True((bool)(await IntrospectAsync(browser, token, ("client_id", "web"), ("client_secret", OidcHost.Secret)))["active"]!);
        Assert.Equal("{\"active\":false}", (await IntrospectAsync(browser, (string)webTokens["access_token"]!, ("client_id", "spa"))).ToJsonString());
        Assert.Equal("{\"active\":false}", (await IntrospectAsync(browser, "unknown", ("client_id", "spa"))).ToJsonString());
        Assert.Equal("unsupported_token_type", (string)(await IntrospectAsync(browser, "a.b.c", ("client_id", "spa")))["error"]!);
        Assert.Equal("invalid_request", (string)(await IntrospectAsync(browser, "", ("client_id", "spa")))["error"]!);
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False((bool)(await IntrospectAsync(browser, token, ("client_id", "spa")))["active"]!);
    }

    [Fact]
    public async Task Revoking_a_refresh_token_ends_the_grant_and_an_access_token_ends_its_siblings()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var first = await Flows.SignInAsync(browser, Flows.Query());
        using var byAccessToken = await RevokeAsync(browser, (string)first["access_token"]!, ("client_id", "spa"));
        Assert.Equal(HttpStatusCode.OK, byAccessToken.StatusCode);
        Assert.Equal("", await Browser.TextAsync(byAccessToken));
        Assert.Single(host.Store.Grants);
        Assert.Empty(host.Store.RefreshTokens);

        var second = await Flows.SignInAsync(browser, Flows.Query());
        using var byRefreshToken = await RevokeAsync(browser, (string)second["refresh_token"]!, ("client_id", "spa"));
        Assert.Equal(HttpStatusCode.OK, byRefreshToken.StatusCode);
        Assert.Empty(host.Store.Grants);
        Assert.Empty(host.Store.AccessTokens);
    }

    [Fact]
    public async Task Nobody_revokes_the_token_of_another_client()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query("web"), "web", OidcHost.Secret);
        var token = (string)tokens["refresh_token"]!;

        using var publicCaller = await RevokeAsync(browser, token, ("client_id", "spa"));
        using var confidentialCaller = await RevokeAsync(browser, token, ("client_id", "machine"), ("client_secret", OidcHost.Secret));
        using var jwt = await RevokeAsync(browser, "a.b.c", ("client_id", "spa"));

        Assert.Equal(HttpStatusCode.OK, publicCaller.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, confidentialCaller.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, jwt.StatusCode);
        Assert.Single(host.Store.RefreshTokens);
    }

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("https://extra.example.com", true)]
    [InlineData("https://evil.example.com", false)]
    [InlineData("http://app.example.com", false)]
    [InlineData("null", false)]
    public async Task The_origin_is_judged_once_the_client_is_known(string origin, bool isAllowed)
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.Add(new Clients.Client { Id = "spa", Type = Clients.ClientType.Spa, RedirectUris = [OidcHost.Redirect], CorsAllowedOrigins = ["https://extra.example.com"] });
        using var browser = host.NewBrowser();
        browser.Http.DefaultRequestHeaders.Add("Origin", origin);

        using var response = await browser.PostAsync("/oidc/token", ("client_id", "spa"), ("grant_type", "refresh_token"), ("refresh_token", "x"));
        using var unknownClient = await browser.PostAsync("/oidc/token", ("client_id", "nobody"));
        using var jwks = await browser.GetAsync("/oidc/jwks");
        using var authorize = await browser.GetAsync("/oidc/auth?" + Flows.Query());

        Assert.Equal(isAllowed ? "invalid_grant" : "invalid_request", (string)(await Browser.JsonAsync(response))["error"]!);
        Assert.Equal(isAllowed ? origin : null, AllowOrigin(response));
        Assert.Equal(origin, AllowOrigin(unknownClient));
        Assert.Equal(origin, AllowOrigin(jwks));
        Assert.Null(AllowOrigin(authorize));
        Assert.All([response, unknownClient, jwks], answer => Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials")));
    }

    [Fact]
    public async Task A_preflight_always_succeeds()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/oidc/me");
        request.Headers.Add("Origin", "https://anywhere.example.com");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "authorization");

        using var response = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("GET,POST", response.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Equal("authorization", response.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.Equal("3600", response.Headers.GetValues("Access-Control-Max-Age").Single());
    }

    [Theory]
    [InlineData("GET", "/oidc/token")]
    [InlineData("POST", "/oidc/jwks")]
    [InlineData("GET", "/oidc/reg")]
    [InlineData("DELETE", "/oidc/me")]
    public async Task An_unknown_route_is_a_404_with_the_error_body(string method, string path)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("oidc.invalid_request", (string)(await Browser.JsonAsync(response))["code"]!);
    }

    [Fact]
    public async Task Parse_error_false_leaves_the_plain_oauth_body()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var response = await browser.PostAsync("/oidc/token?parse_error=false", ("client_id", "spa"), ("grant_type", "refresh_token"), ("refresh_token", "x"));

        Assert.Equal(["error", "error_description"], (await Browser.JsonAsync(response)).Select(member => member.Key));
    }

    [Fact]
    public async Task Both_discovery_documents_are_the_same_bytes_and_revalidate()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        using var first = await browser.GetAsync("/OIDC/.well-known/openid-configuration/");
        using var second = await browser.GetAsync(host.Tenant.Endpoint + "//oidc/.well-known/oauth-authorization-server");
        browser.Http.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await browser.GetAsync("/oidc/.well-known/openid-configuration");

        Assert.Equal(await Browser.TextAsync(first), await Browser.TextAsync(second));
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
    }

    private static string? AllowOrigin(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;

    private static async Task<(HttpStatusCode Status, string Challenge, JsonObject Body)> MeAsync(Browser browser, string? token, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/oidc/me" + query);
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        using var response = await browser.SendAsync(request);
        return (response.StatusCode, response.Headers.WwwAuthenticate.ToString(), await Browser.JsonAsync(response));
    }

    private static async Task<JsonObject> IntrospectAsync(Browser browser, string token, params (string Name, string Value)[] client)
    {
        using var response = await browser.PostAsync("/oidc/token/introspection", [("token", token), .. client]);
        return await Browser.JsonAsync(response);
    }

    private static Task<HttpResponseMessage> RevokeAsync(Browser browser, string token, params (string Name, string Value)[] client) =>
        browser.PostAsync("/oidc/token/revocation", [("token", token), .. client]);
}

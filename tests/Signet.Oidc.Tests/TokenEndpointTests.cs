using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Signet.Oidc.Hosting;
using Signet.Oidc.Tests.Host;
using Signet.Oidc.Wire;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Contract sections 1.2, 2.3 to 2.5, 6, 7 and 11.</summary>
public sealed class TokenEndpointTests
{
    [Theory]
    [InlineData("spa", null, null, HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("spa", null, "x", HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData("spa", "spa:x", null, HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData("web", null, null, HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData("web", null, "wrong", HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData("web", "web:wrong", null, HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData("machine", "web:wrong", null, HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("web", "web:wrong", "wrong", HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData(null, "web:", null, HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData(null, "no-colon", null, HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData(null, "web:%zz", null, HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData(null, null, null, HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("nobody", null, null, HttpStatusCode.BadRequest, "invalid_client")]
    [InlineData(null, "nobody:x", null, HttpStatusCode.BadRequest, "invalid_client")]
    [InlineData("web", null, "expired", HttpStatusCode.BadRequest, "invalid_request")]
    public async Task Client_authentication_follows_the_table(string? id, string? basic, string? secret, HttpStatusCode status, string error)
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.ExpiredSecrets.Add(("web", "expired"));
        using var browser = host.NewBrowser();
        if (basic is not null)
        {
            browser.Http.DefaultRequestHeaders.Authorization = Basic(basic);
        }

        var form = new List<(string, string)> { ("grant_type", "client_credentials") };
        form.AddRange(id is null ? [] : [("client_id", id)]);
        form.AddRange(secret is null ? [] : [("client_secret", secret)]);
        foreach (var path in new[] { "/oidc/token", "/oidc/token/introspection", "/oidc/token/revocation", "/oidc/request", "/oidc/device/auth" })
        {
            using var response = await browser.PostAsync(path, [.. form]);
            var body = await Browser.JsonAsync(response);

            Assert.Equal(status, response.StatusCode);
            Assert.Equal(error, (string)body["error"]!);
            var challenge = response.Headers.WwwAuthenticate.ToString();
            Assert.Equal(
                status == HttpStatusCode.Unauthorized && basic is not null
                    ? $"Basic realm=\"{host.Tenant.Issuer}\", error=\"invalid_client\", error_description=\"client authentication failed\""
                    : "",
                challenge);
        }
    }

    [Fact]
    public async Task A_machine_gets_a_jwt_by_header_body_or_both_ids()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        (string, string)[] form = [("grant_type", "client_credentials"), ("resource", OidcHost.Api), ("scope", "all unknown")];

        var (_, inBody) = await browser.TokenAsync([.. form, ("client_id", "machine"), ("client_secret", OidcHost.Secret)]);
        browser.Http.DefaultRequestHeaders.Authorization = Basic("machine:" + OidcHost.Secret);
        var (_, inHeader) = await browser.TokenAsync([.. form, ("client_id", "machine")]);

        Assert.Equal("all", (string)inBody["scope"]!);
        Assert.Equal(["access_token", "expires_in", "scope", "token_type"], inHeader.Select(member => member.Key));
        var claims = Flows.PayloadOf(inHeader["access_token"]);
        Assert.Equal("machine", (string)claims["sub"]!);
        Assert.Equal("machine", (string)claims["client_id"]!);
    }

    [Fact]
    public async Task A_machine_names_its_target_and_its_scopes()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        browser.Http.DefaultRequestHeaders.Authorization = Basic("machine:" + OidcHost.Secret);
        var grant = ("grant_type", "client_credentials");

        var (_, nothing) = await browser.TokenAsync(grant);
        var (_, several) = await browser.TokenAsync(grant, ("resource", OidcHost.Api), ("resource", "https://other.example.com"));
        var (_, scopeless) = await browser.TokenAsync(grant, ("resource", OidcHost.Api));
        var (_, organization) = await browser.TokenAsync(grant, ("organization_id", "org-1"), ("scope", "invite"));
        var (_, both) = await browser.TokenAsync(grant, ("organization_id", "org-1"), ("resource", OidcHost.Api), ("scope", "read"));
        var (denied, _) = await browser.TokenAsync(grant, ("organization_id", "org-2"));

        Assert.Equal("invalid_target", (string)nothing["error"]!);
        Assert.Equal("invalid_target", (string)several["error"]!);
        Assert.False(scopeless.ContainsKey("scope"));
        Assert.False(Flows.PayloadOf(scopeless["access_token"]).ContainsKey("scope"));
        Assert.Equal("urn:logto:organization:org-1", (string)Flows.PayloadOf(organization["access_token"])["aud"]!);
        Assert.Equal("org-1", (string)Flows.PayloadOf(both["access_token"])["organization_id"]!);
        Assert.Equal(HttpStatusCode.Forbidden, denied);
    }

    [Theory]
    [InlineData("password", "unsupported_grant_type")]
    [InlineData("implicit", "unsupported_grant_type")]
    [InlineData("client_credentials", "invalid_request")]
    [InlineData("urn:ietf:params:oauth:grant-type:token-exchange", "invalid_request")]
    [InlineData("refresh_token", "invalid_request")]
    public async Task An_unknown_grant_and_one_of_other_clients_are_refused(string grant, string error)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        var (status, body) = await browser.TokenAsync(("grant_type", grant), ("client_id", "spa"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(error, (string)body["error"]!);
    }

    [Fact]
    public async Task Bodies_are_forms_or_json_objects_and_small()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        async Task<string> PostAsync(string body, string? type)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
            using var response = await browser.SendAsync("/oidc/token", content);
            return (string)(await Browser.JsonAsync(response))["error"]!;
        }

        Assert.Equal("unsupported_grant_type", await PostAsync("{\"client_id\":\"spa\",\"grant_type\":\"x\"}", "application/json; charset=utf-8"));
        Assert.Equal("invalid_request", await PostAsync("{\"client_id\":null}", "application/json"));
        Assert.Equal("invalid_request", await PostAsync("client_id=spa&grant_type=x", "text/plain"));
        Assert.Equal("invalid_request", await PostAsync("client_id=spa&grant_type=x", null));
        Assert.Equal("invalid_request", await PostAsync("client_id=spa&grant_type=x%00", "application/x-www-form-urlencoded"));
        Assert.Equal("invalid_request", await PostAsync("client_id=spa&grant_type=x&grant_type=x", "application/x-www-form-urlencoded"));
        Assert.Equal("invalid_request", await PostAsync("client_id=spa&grant_type=x&y=" + new string('a', 57 * 1024), "application/x-www-form-urlencoded"));
    }

    [Fact]
    public async Task A_wrong_verifier_or_redirect_uri_leaves_the_code_usable_and_a_second_use_revokes_everything()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var code = Flows.ParameterOf(await browser.AuthorizeAsync(Flows.Query()), "code");
        (string, string)[] With(string name, string? value) =>
            [.. Flows.Exchange(code).Where(field => field.Name != name), .. value is null ? [] : new[] { (name, value) }];

        var (_, malformed) = await browser.TokenAsync(With("code_verifier", "short"));
        var (_, missing) = await browser.TokenAsync(With("code_verifier", null));
        var (_, wrong) = await browser.TokenAsync(With("code_verifier", new string('a', 43)));
        var (_, elsewhere) = await browser.TokenAsync(With("redirect_uri", OidcHost.Redirect + "/"));
        var (used, tokens) = await browser.TokenAsync(Flows.Exchange(code));
        var (_, again) = await browser.TokenAsync(Flows.Exchange(code));
        var (refresh, _) = await browser.TokenAsync(Flows.Refresh(tokens));

        Assert.Equal("invalid_request", (string)malformed["error"]!);
        Assert.All([missing, wrong, elsewhere, again], body => Assert.Equal("invalid_grant", (string)body["error"]!));
        Assert.Equal(HttpStatusCode.OK, used);
        Assert.Equal(HttpStatusCode.BadRequest, refresh);
    }

    [Fact]
    public async Task A_verifier_without_challenge_is_a_downgrade()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var query = string.Join('&', Flows.Query("web").Split('&').Where(pair => !pair.StartsWith("code_challenge", StringComparison.Ordinal)));
        var code = Flows.ParameterOf(await browser.AuthorizeAsync(query), "code");

        var (_, body) = await browser.TokenAsync([.. Flows.Exchange(code, "web"), ("client_secret", OidcHost.Secret)]);

        Assert.Equal("invalid_grant", (string)body["error"]!);
    }

    [Fact]
    public async Task A_code_expires_after_a_minute_and_belongs_to_one_client()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var code = Flows.ParameterOf(await browser.AuthorizeAsync(Flows.Query()), "code");

        var (stolen, _) = await browser.TokenAsync([.. Flows.Exchange(code, "web"), ("client_secret", OidcHost.Secret)]);
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        var (late, _) = await browser.TokenAsync(Flows.Exchange(code));

        Assert.Equal(HttpStatusCode.BadRequest, stolen);
        Assert.Equal(HttpStatusCode.BadRequest, late);
    }

    [Fact]
    public async Task An_impersonation_token_is_exchanged_once_and_with_an_actor()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var actor = await Flows.SignInAsync(browser, Flows.Query(), "spa");
        host.People.ImpersonationTokens[Secret.Hash("sub_1")] = new SubjectToken("user-2");
        host.People.Scopes[("user-2", OidcHost.Api)] = ["read"];
        (string, string)[] form =
        [
            ("grant_type", GrantTypes.TokenExchange), ("client_id", "web"), ("client_secret", OidcHost.Secret), ("subject_token", "sub_1"),
            ("subject_token_type", "urn:logto:token-type:impersonation_token"), ("scope", "read write"),
            ("actor_token", (string)actor["access_token"]!), ("actor_token_type", "urn:ietf:params:oauth:token-type:access_token"),
        ];

        var (_, unknown) = await browser.TokenAsync([.. form, ("resource", "https://unknown.example.com")]);
        var (_, tokens) = await browser.TokenAsync([.. form, ("resource", OidcHost.Api)]);
        var (_, twice) = await browser.TokenAsync([.. form, ("resource", OidcHost.Api)]);

        Assert.Equal("invalid_target", (string)unknown["error"]!);
        var claims = Flows.PayloadOf(tokens["access_token"]);
        Assert.Equal("user-2", (string)claims["sub"]!);
        Assert.Equal(OidcHost.User, (string)claims["act"]!["sub"]!);
        Assert.Equal("read", (string)tokens["scope"]!);
        Assert.Equal(["access_token", "expires_in", "scope", "token_type"], tokens.Select(member => member.Key));
        Assert.Equal("invalid_grant", (string)twice["error"]!);
    }

    [Fact]
    public async Task The_actor_of_an_opaque_token_is_named_at_introspection()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var actor = await Flows.SignInAsync(browser, Flows.Query(), "spa");
        host.People.ImpersonationTokens[Secret.Hash("sub_2")] = new SubjectToken("user-2");
        var (_, tokens) = await browser.TokenAsync(
            ("grant_type", GrantTypes.TokenExchange), ("client_id", "web"), ("client_secret", OidcHost.Secret), ("subject_token", "sub_2"),
            ("subject_token_type", "urn:logto:token-type:impersonation_token"), ("scope", "openid"),
            ("actor_token", (string)actor["access_token"]!), ("actor_token_type", "urn:ietf:params:oauth:token-type:access_token"));

        using var introspection = await browser.PostAsync(
            "/oidc/token/introspection", ("client_id", "web"), ("client_secret", OidcHost.Secret), ("token", (string)tokens["access_token"]!));
        var seen = await Browser.JsonAsync(introspection);

        Assert.Equal("user-2", (string)seen["sub"]!);
        Assert.Equal(OidcHost.User, (string)seen["act"]!["sub"]!);
    }

    [Fact]
    public async Task Id_tokens_machine_tokens_and_forged_tokens_are_no_subjects()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var user = await Flows.SignInAsync(browser, Flows.Query(scope: "openid offline_access read", extra: "&resource=" + OidcHost.Api));
        var (_, api) = await browser.TokenAsync(Flows.Refresh(user, ("resource", OidcHost.Api)));
        var (_, machine) = await browser.TokenAsync(
            ("grant_type", "client_credentials"), ("client_id", "machine"), ("client_secret", OidcHost.Secret), ("resource", OidcHost.Api));
        async Task<string?> ExchangeAsync(string token)
        {
            var (_, body) = await browser.TokenAsync(
                ("grant_type", GrantTypes.TokenExchange), ("client_id", "web"), ("client_secret", OidcHost.Secret), ("subject_token", token),
                ("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"), ("resource", OidcHost.Api), ("scope", "read"));
            return (string?)body["error"];
        }

        var jwt = (string)api["access_token"]!;
        var parts = jwt.Split('.');
        var none = System.Buffers.Text.Base64Url.EncodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}"u8) + "." + parts[1] + ".";
        Assert.Null(await ExchangeAsync(jwt));
        Assert.Null(await ExchangeAsync((string)user["access_token"]!));
        Assert.Equal("invalid_grant", await ExchangeAsync((string)user["id_token"]!));
        Assert.Equal("invalid_grant", await ExchangeAsync((string)machine["access_token"]!));
        Assert.Equal("invalid_grant", await ExchangeAsync(none));
        Assert.Equal("invalid_grant", await ExchangeAsync(parts[0] + "." + parts[1] + "." + new string('A', parts[2].Length)));
        host.Clock.Advance(TimeSpan.FromSeconds(616));
        Assert.Equal("invalid_grant", await ExchangeAsync(jwt));
    }

    [Fact]
    public async Task A_customizer_adds_claims_but_never_replaces_the_standard_ones()
    {
        await using var host = await OidcHost.StartAsync();
        host.Edges.Customize = _ => new CustomClaimsResult(new() { ["plan"] = "gold", ["sub"] = "evil", ["iss"] = "evil", ["exp"] = 9 });
        using var browser = host.NewBrowser();
        browser.Http.DefaultRequestHeaders.Authorization = Basic("machine:" + OidcHost.Secret);

        var (_, tokens) = await browser.TokenAsync(("grant_type", "client_credentials"), ("resource", OidcHost.Api));
        host.Edges.Customize = _ => new CustomClaimsResult(Denial: "No entry");
        var (_, denied) = await browser.TokenAsync(("grant_type", "client_credentials"), ("resource", OidcHost.Api));

        var claims = Flows.PayloadOf(tokens["access_token"]);
        Assert.Equal("gold", (string)claims["plan"]!);
        Assert.Equal("machine", (string)claims["sub"]!);
        Assert.Equal(host.Tenant.Issuer, (string)claims["iss"]!);
        Assert.Equal("access_denied", (string)denied["error"]!);
        Assert.Equal("No entry", (string)denied["error_description"]!);
    }

    private static AuthenticationHeaderValue Basic(string pair) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
}

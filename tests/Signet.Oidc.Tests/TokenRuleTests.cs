using System.Net;
using System.Text;
using Signet.Oidc.Tests.Host;
using Signet.Oidc.Wire;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Rules of the token endpoint that every grant shares (RFC 6749 sections 2.3, 3.2 and 5, RFC 8707, RFC 9068).</summary>
public sealed class TokenRuleTests
{
    private static readonly (string, string)[] _machine =
        [("grant_type", "client_credentials"), ("client_id", "machine"), ("client_secret", OidcHost.Secret), ("resource", OidcHost.Api)];

    [Theory]
    [InlineData("%{0:X2}")]
    [InlineData("%{0:x2}")]
    public async Task Id_and_secret_of_the_header_are_form_decoded(string format)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        string Encode(string text) => string.Concat(text.Select(c => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, (int)c)));

        using var request = new HttpRequestMessage(HttpMethod.Post, "/oidc/token") { Content = Browser.Form(_machine[0], _machine[3]) };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(Encode("machine") + ":" + Encode(OidcHost.Secret))));
        using var response = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/oidc/token")]
    [InlineData("/oidc/request")]
    [InlineData("/oidc/token/introspection")]
    [InlineData("/oidc/token/revocation")]
    [InlineData("/oidc/device/auth")]
    public async Task Credentials_in_the_address_authenticate_nobody(string path)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var response = await browser.PostAsync($"{path}?client_id=machine&client_secret={OidcHost.Secret}", _machine[0], _machine[3], ("token", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid_request", (string)(await Browser.JsonAsync(response))["error"]!);
    }

    [Fact]
    public async Task Empty_parameters_count_as_absent_and_unknown_ones_are_ignored()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        var code = Flows.ParameterOf(await browser.AuthorizeAsync(Flows.Query()), "code");
        var (exchanged, tokens) = await browser.TokenAsync([.. Flows.Exchange(code), ("resource", ""), ("invented", "x")]);
        var (refreshed, _) = await browser.TokenAsync(Flows.Refresh(tokens, ("scope", ""), ("resource", ""), ("invented", "x")));
        var (machine, _) = await browser.TokenAsync([.. _machine, ("organization_id", ""), ("invented", "x")]);
        var (_, noGrant) = await browser.TokenAsync(("grant_type", ""), ("client_id", "spa"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (exchanged, refreshed, machine));
        Assert.Equal("missing required parameter 'grant_type'", (string)noGrant["error_description"]!);
    }

    [Theory]
    [InlineData("authorization_code", "code")]
    [InlineData("refresh_token", "refresh_token")]
    public async Task A_grant_without_its_parameter_is_an_invalid_request(string grant, string parameter)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        var (status, error) = await browser.TokenAsync(("grant_type", grant), ("client_id", "spa"), ("redirect_uri", OidcHost.Redirect), (parameter, ""));

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request"), (status, (string)error["error"]!));
    }

    [Fact]
    public async Task No_answer_about_tokens_may_be_cached()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query());
        HttpResponseMessage[] answers =
        [
            await browser.PostAsync("/oidc/token", _machine), await browser.PostAsync("/oidc/token", Flows.Refresh(tokens)),
            await browser.PostAsync("/oidc/token", ("grant_type", "x")), await browser.PostAsync("/oidc/request", ("client_id", "spa")),
            await browser.PostAsync("/oidc/device/auth", ("client_id", "tv"), ("scope", "openid")),
            await browser.PostAsync("/oidc/token/introspection", ("client_id", "spa"), ("token", "x")), await browser.GetAsync("/oidc/me"),
            await browser.GetAsync("/oidc/auth?" + Flows.Query()), await browser.GetAsync("/oidc/auth?" + Flows.Query() + "&response_mode=form_post&max_age=x"),
        ];

        foreach (var answer in answers)
        {
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Equal("no-cache", answer.Headers.Pragma.ToString());
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_confidential_client_refreshes_with_its_secret_only()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query("web"), "web", OidcHost.Secret);
        (string, string)[] form = [("grant_type", "refresh_token"), ("client_id", "web"), ("refresh_token", (string)tokens["refresh_token"]!)];

        var (without, _) = await browser.TokenAsync(form);
        var (wrong, error) = await browser.TokenAsync([.. form, ("client_secret", "wrong")]);
        var (right, _) = await browser.TokenAsync([.. form, ("client_secret", OidcHost.Secret)]);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (without, wrong, right));
        Assert.Equal("invalid_client", (string)error["error"]!);
    }

    [Theory]
    [InlineData("/relative")]
    [InlineData("not a uri")]
    [InlineData("https://api.example.com#part")]
    [InlineData("https://unknown.example.com")]
    public async Task A_resource_that_is_malformed_or_unknown_is_an_invalid_target(string resource)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        host.People.ImpersonationTokens[Secret.Hash("sub_1")] = new Hosting.SubjectToken(OidcHost.User);

        var (_, machine) = await browser.TokenAsync([.. _machine[..3], ("resource", resource)]);
        var (_, exchange) = await browser.TokenAsync([.. Exchange("sub_1").Where(p => p.Name != "resource"), ("resource", resource)]);

        Assert.Equal(("invalid_target", "invalid_target"), ((string)machine["error"]!, (string)exchange["error"]!));
    }

    [Fact]
    public async Task One_grant_serves_every_resource_that_was_named_in_turn()
    {
        const string other = "https://other.example.com";
        await using var host = await OidcHost.StartAsync();
        host.People.Scopes[(OidcHost.User, other)] = ["read"];
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query(
            scope: "openid offline_access read", extra: $"&resource={Uri.EscapeDataString(OidcHost.Api)}&resource={Uri.EscapeDataString(other)}"));

        var ids = new HashSet<string>();
        foreach (var resource in new[] { OidcHost.Api, other, OidcHost.Api })
        {
            (_, tokens) = await browser.TokenAsync(Flows.Refresh(tokens, ("resource", resource)));
            var claims = Flows.PayloadOf(tokens["access_token"]);
            Assert.Equal(resource, (string)claims["aud"]!);
            Assert.True(ids.Add((string)claims["jti"]!));
        }
    }

    [Fact]
    public async Task A_jwt_expires_when_the_answer_says_so_and_names_the_default_resource_where_none_was_named()
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.DefaultResource = host.Tenant.Resources[OidcHost.Api];
        using var browser = host.NewBrowser();

        var (_, answer) = await browser.TokenAsync(_machine[..3]);
        var claims = Flows.PayloadOf(answer["access_token"]);

        Assert.Equal((600, 600L), ((int)answer["expires_in"]!, (long)claims["exp"]! - (long)claims["iat"]!));
        Assert.Equal(host.Clock.GetUtcNow().ToUnixTimeSeconds(), (long)claims["iat"]!);
        Assert.Equal(OidcHost.Api, (string)claims["aud"]!);
    }

    [Fact]
    public async Task An_authorization_without_openid_gives_no_id_token()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        var tokens = await Flows.SignInAsync(browser, Flows.Query(scope: "offline_access read", extra: "&resource=" + Uri.EscapeDataString(OidcHost.Api)));

        Assert.False(tokens.ContainsKey("id_token"));
        Assert.Equal(OidcHost.Api, (string)Flows.PayloadOf(tokens["access_token"])["aud"]!);
    }

    [Fact]
    public async Task An_exchange_names_its_tokens_and_their_types_in_pairs()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        host.People.ImpersonationTokens[Secret.Hash("sub_1")] = new Hosting.SubjectToken(OidcHost.User);
        var exchange = Exchange("sub_1");

        string?[] errors =
        [
            (string?)(await browser.TokenAsync([.. exchange.Where(p => p.Name != "subject_token")])).Body["error"],
            (string?)(await browser.TokenAsync([.. exchange.Where(p => p.Name != "subject_token_type")])).Body["error"],
            (string?)(await browser.TokenAsync([.. exchange, ("actor_token_type", TokenTypes.AccessToken)])).Body["error"],
            (string?)(await browser.TokenAsync([.. exchange, ("actor_token", "x")])).Body["error"],
        ];

        Assert.Equal(["invalid_request", "invalid_request", "invalid_request", "invalid_grant"], errors);
    }

    [Fact]
    public async Task An_actor_is_proved_as_strictly_as_a_subject_and_named_with_nothing_else()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        host.People.ImpersonationTokens[Secret.Hash("sub_1")] = new Hosting.SubjectToken(OidcHost.User);
        var actor = await Flows.SignInAsync(browser, Flows.Query());
        var (_, scopeless) = await browser.TokenAsync(Flows.Refresh(actor, ("scope", "profile")));
        var revoked = await Flows.SignInAsync(browser, Flows.Query());
        using var revocation = await browser.PostAsync("/oidc/token/revocation", ("client_id", "spa"), ("token", (string)revoked["access_token"]!));

        foreach (var bad in new[] { "unknown", (string)actor["id_token"]!, (string)scopeless["access_token"]!, (string)revoked["access_token"]! })
        {
            var (_, error) = await browser.TokenAsync([.. Exchange("sub_1"), ("actor_token", bad), ("actor_token_type", TokenTypes.AccessToken)]);
            Assert.Equal("invalid_grant", (string)error["error"]!);
        }

        var (_, second) = await browser.TokenAsync([.. Exchange("sub_1"), ("actor_token", (string)(await Flows.SignInAsync(browser, Flows.Query()))["access_token"]!), ("actor_token_type", TokenTypes.AccessToken)]);
        var claims = Flows.PayloadOf(second["access_token"]);
        Assert.Equal(["sub"], claims["act"]!.AsObject().Select(member => member.Key));
        Assert.Equal("web", (string)claims["client_id"]!);
    }

    [Fact]
    public async Task Codes_and_tokens_cannot_be_guessed()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var values = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            var code = Flows.ParameterOf(await browser.AuthorizeAsync(Flows.Query()), "code");
            var (_, tokens) = await browser.TokenAsync(Flows.Exchange(code));
            using var device = await browser.PostAsync("/oidc/device/auth", ("client_id", "tv"), ("scope", "openid"));
            values.AddRange([code, (string)tokens["access_token"]!, (string)tokens["refresh_token"]!, (string)(await Browser.JsonAsync(device))["device_code"]!]);
        }

        Assert.Equal(values.Count, values.Distinct().Count());
        Assert.All(values, value => Assert.Matches("^[A-Za-z0-9_-]{43}$", value));
        Assert.All(Enumerable.Range(0, 42), position => Assert.True(values.Select(value => value[position]).Distinct().Count() > 16));
    }

    private static (string Name, string Value)[] Exchange(string subjectToken) =>
    [
        ("grant_type", GrantTypes.TokenExchange), ("client_id", "web"), ("client_secret", OidcHost.Secret), ("subject_token", subjectToken),
        ("subject_token_type", TokenTypes.Impersonation), ("resource", OidcHost.Api),
    ];
}

using System.Net;
using System.Text.Json.Nodes;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Rules for whoever holds a token (RFC 6750, RFC 7009, RFC 7662).</summary>
public sealed class TokenUseRuleTests
{
    [Fact]
    public async Task Userinfo_reads_the_token_from_one_place_and_from_no_body_of_a_get()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var token = (string)(await Flows.SignInAsync(browser, Flows.Query()))["access_token"]!;

        using var twice = new HttpRequestMessage(HttpMethod.Post, "/oidc/me") { Content = Browser.Form(("access_token", token)) };
        twice.Headers.Authorization = new("Bearer", token);
        using var inGet = new HttpRequestMessage(HttpMethod.Get, "/oidc/me") { Content = Browser.Form(("access_token", token)) };
        using var refused = await browser.SendAsync(twice);
        using var unseen = await browser.SendAsync(inGet);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized), (refused.StatusCode, unseen.StatusCode));
        Assert.DoesNotContain("error", unseen.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Basic dTpw", "")]
    [InlineData("Bearer", "")]
    [InlineData(null, "?access_token=x")]
    [InlineData("Bearer unknown", "")]
    public async Task Every_refusal_of_userinfo_carries_a_challenge(string? header, string query)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/oidc/me" + query);
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using var response = await browser.SendAsync(request);

        Assert.False(response.IsSuccessStatusCode);
        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task A_challenge_has_each_attribute_once_and_no_forbidden_character()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var token = (string)(await Flows.SignInAsync(browser, Flows.Query()))["access_token"]!;

        foreach (var (value, query) in new[] { ("unknown", ""), (token, "?scope=a%22b%20%C3%A9%20c"), (token, "?scope=email") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/oidc/me" + query);
            request.Headers.Authorization = new("Bearer", value);
            using var response = await browser.SendAsync(request);
            var challenge = response.Headers.GetValues("WWW-Authenticate").Single();
            Assert.Matches("^Bearer ([a-z_]+=\"[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*\"(, )?)+$", challenge);
            foreach (var name in new[] { "realm", "error", "error_description", "scope" })
            {
                Assert.True(challenge.Split(name + "=\"").Length <= 2);
            }
        }
    }

    [Fact]
    public async Task Userinfo_refuses_a_token_from_the_second_it_expires_and_one_whose_user_is_gone()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var token = (string)(await Flows.SignInAsync(browser, Flows.Query()))["access_token"]!;

        host.Clock.Advance(TimeSpan.FromSeconds(3599));
        Assert.Equal(HttpStatusCode.OK, (await MeAsync(browser, token)).StatusCode);
        host.People.Subjects.TryRemove(OidcHost.User, out var claims);
        var gone = await MeAsync(browser, token);
        host.People.Subjects[OidcHost.User] = claims!;
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var expired = await MeAsync(browser, token);

        Assert.Contains("error=\"invalid_grant\"", gone.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, expired.StatusCode);
    }

    [Fact]
    public async Task A_hint_about_the_kind_of_a_token_changes_nothing()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        foreach (var kind in new[] { "access_token", "refresh_token" })
        {
            foreach (var hint in new[] { "access_token", "refresh_token", "nonsense" })
            {
                var token = (string)(await Flows.SignInAsync(browser, Flows.Query()))[kind]!;
                (string, string)[] form = [("client_id", "spa"), ("token", token), ("token_type_hint", hint)];

                using var active = await browser.PostAsync("/oidc/token/introspection", form);
                using var revoked = await browser.PostAsync("/oidc/token/revocation", form);
                using var dead = await browser.PostAsync("/oidc/token/introspection", form);

                Assert.True((bool)(await Browser.JsonAsync(active))["active"]!);
                Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
                Assert.False((bool)(await Browser.JsonAsync(dead))["active"]!);
            }
        }
    }

    [Fact]
    public async Task Revoking_answers_200_for_dead_and_unknown_tokens_and_400_without_one_or_for_a_jwt()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var token = (string)(await Flows.SignInAsync(browser, Flows.Query()))["refresh_token"]!;
        Task<HttpResponseMessage> RevokeAsync(string value, params (string Name, string Value)[] client) =>
            browser.PostAsync("/oidc/token/revocation", [("token", value), .. client]);
        (string, string)[] web = [("client_id", "web"), ("client_secret", OidcHost.Secret)];

        foreach (var answer in new[] { await RevokeAsync(token, ("client_id", "spa")), await RevokeAsync(token, ("client_id", "spa")), await RevokeAsync("invented", ("client_id", "spa")), await RevokeAsync("invented", web) })
        {
            Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await Browser.TextAsync(answer)));
        }

        Assert.Equal("invalid_request", (string)(await Browser.JsonAsync(await RevokeAsync("", ("client_id", "spa"))))["error"]!);
        Assert.Equal("unsupported_token_type", (string)(await Browser.JsonAsync(await RevokeAsync("a.b.c", ("client_id", "spa"))))["error"]!);
    }

    [Fact]
    public async Task A_replaced_refresh_token_and_tokens_of_a_suspended_user_are_inactive()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var first = await Flows.SignInAsync(browser, Flows.Query());
        var (_, second) = await browser.TokenAsync(Flows.Refresh(first));
        host.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.False(await IsActiveAsync(browser, first["refresh_token"]));
        Assert.True(await IsActiveAsync(browser, second["refresh_token"]));
        host.People.Subjects.TryRemove(OidcHost.User, out _);
        Assert.False(await IsActiveAsync(browser, second["refresh_token"]));
        Assert.False(await IsActiveAsync(browser, second["access_token"]));
    }

    [Fact]
    public async Task Each_standard_scope_opens_its_claims_and_no_others()
    {
        var claims = new Dictionary<string, string[]>
        {
            ["profile"] = ["name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website", "gender", "birthdate", "zoneinfo", "locale", "updated_at", "username", "created_at"],
            ["email"] = ["email", "email_verified"],
            ["phone"] = ["phone_number", "phone_number_verified"],
            ["address"] = ["address"],
        };
        await using var host = await OidcHost.StartAsync();
        host.People.Subjects[OidcHost.User] = new JsonObject(claims.Values.SelectMany(names => names).Select(name =>
            KeyValuePair.Create(name, (JsonNode?)(name.EndsWith("_verified", StringComparison.Ordinal) ? JsonValue.Create(true) : JsonValue.Create("x")))));
        using var browser = host.NewBrowser();

        foreach (var (scope, names) in claims)
        {
            var tokens = await Flows.SignInAsync(browser, Flows.Query(scope: "openid " + scope));
            var userInfo = await Browser.JsonAsync(await MeAsync(browser, (string)tokens["access_token"]!));
            var idToken = Flows.PayloadOf(tokens["id_token"]).Select(claim => claim.Key).Except(["sub", "aud", "exp", "iat", "iss"]);
            Assert.Equal(names.Append("sub").Order(), userInfo.Select(claim => claim.Key).Order());
            Assert.Equal(names.Order(), idToken.Order());
        }
    }

    private static async Task<bool> IsActiveAsync(Browser browser, JsonNode? token)
    {
        using var answer = await browser.PostAsync("/oidc/token/introspection", ("client_id", "web"), ("client_secret", OidcHost.Secret), ("token", (string)token!));
        return (bool)(await Browser.JsonAsync(answer))["active"]!;
    }

    private static async Task<HttpResponseMessage> MeAsync(Browser browser, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/oidc/me");
        request.Headers.Authorization = new("Bearer", token);
        return await browser.SendAsync(request);
    }
}

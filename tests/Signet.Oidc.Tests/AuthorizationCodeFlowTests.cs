using System.Net;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Contract section 21.1, first-party SPA with a fresh browser.</summary>
public sealed class AuthorizationCodeFlowTests
{
    [Fact]
    public async Task A_fresh_browser_walks_through_login_and_silent_consent()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var start = await browser.GetAsync("/oidc/auth?" + Flows.Query());
        Assert.Equal(HttpStatusCode.SeeOther, start.StatusCode);
        Assert.Equal("/sign-in?app_id=spa", start.Headers.Location!.ToString());
        Assert.Equal("no-store", start.Headers.CacheControl!.ToString());
        var cookies = start.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split('=')[0]).ToHashSet();
        Assert.Equal(["_interaction", "_interaction.sig", "_interaction_resume", "_interaction_resume.sig", "_logto"], cookies.Order(StringComparer.Ordinal));

        using var submit = await browser.GetAsync("/test/sign-in?app_id=spa&as=user-1");
        Assert.StartsWith(host.Tenant.Issuer + "/auth/", submit.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var resume = await browser.GetAsync(submit.Headers.Location!.ToString());
        Assert.Equal("/consent?app_id=spa", resume.Headers.Location!.ToString());
        Assert.Contains(resume.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("_session=", StringComparison.Ordinal));

        using var consent = await browser.GetAsync("/consent?app_id=spa");
        using var finish = await browser.GetAsync(consent.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.SeeOther, finish.StatusCode);
        var callback = finish.Headers.Location!;
        Assert.StartsWith(OidcHost.Redirect + "?code=", callback.ToString(), StringComparison.Ordinal);
        Assert.Equal("s", Flows.ParameterOf(callback, "state"));
        Assert.Equal(host.Tenant.Issuer, Flows.ParameterOf(callback, "iss"));
        Assert.Equal(43, Flows.ParameterOf(callback, "code").Length);
    }

    [Fact]
    public async Task The_code_gives_an_opaque_access_token_an_id_token_and_a_refresh_token()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        var tokens = await Flows.SignInAsync(browser, Flows.Query(extra: "&nonce=n"));

        Assert.Equal(43, ((string)tokens["access_token"]!).Length);
        Assert.Equal("openid offline_access profile", (string)tokens["scope"]!);
        Assert.Equal(3600, (int)tokens["expires_in"]!);
        Assert.Equal("Bearer", (string)tokens["token_type"]!);
        var claims = Flows.PayloadOf(tokens["id_token"]);
        Assert.Equal("spa", (string)claims["aud"]!);
        Assert.Equal("n", (string)claims["nonce"]!);
        Assert.Equal("Ada", (string)claims["name"]!);
        Assert.True(claims.ContainsKey("picture"));
        Assert.False(claims.ContainsKey("email"));
        Assert.Equal(["alg", "kid"], Flows.HeaderOf(tokens["id_token"]).Select(member => member.Key));
    }

    [Fact]
    public async Task Userinfo_answers_the_opaque_token_and_refuses_the_jwt()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query(scope: "openid offline_access profile email read", extra: "&resource=" + OidcHost.Api));

        browser.Http.DefaultRequestHeaders.Authorization = new("Bearer", (string)tokens["access_token"]!);
        using var me = await browser.GetAsync("/oidc/me");
        var claims = await Browser.JsonAsync(me);
        Assert.Equal("user-1", (string)claims["sub"]!);
        Assert.Equal("ada@example.com", (string)claims["email"]!);

        browser.Http.DefaultRequestHeaders.Authorization = null;
        var (_, api) = await browser.TokenAsync(Flows.Refresh(tokens, ("resource", OidcHost.Api)));
        browser.Http.DefaultRequestHeaders.Authorization = new("Bearer", (string)api["access_token"]!);
        using var refused = await browser.GetAsync("/oidc/me");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("error=\"invalid_token\"", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_in_browser_gets_a_code_silently_until_it_asks_for_more()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        await Flows.SignInAsync(browser, Flows.Query(scope: "openid profile"));
        string Silent(string scope) => Flows.Query(scope: scope).Replace("prompt=consent", "prompt=none", StringComparison.Ordinal);

        var again = await browser.AuthorizeAsync(Silent("openid profile"));
        var more = await browser.AuthorizeAsync(Silent("openid profile email"));
        using var stranger = host.NewBrowser();
        var nobody = await stranger.AuthorizeAsync(Silent("openid profile"));

        Assert.Equal(43, Flows.ParameterOf(again, "code").Length);
        Assert.Equal("consent_required", Flows.ParameterOf(more, "error"));
        Assert.Equal("login_required", Flows.ParameterOf(nobody, "error"));
        Assert.Equal("End-User authentication is required", Flows.ParameterOf(nobody, "error_description"));
    }

    [Fact]
    public async Task A_resume_needs_the_cookie_of_the_browser_that_started()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        using var attacker = host.NewBrowser();
        using var start = await browser.GetAsync("/oidc/auth?" + Flows.Query());
        using var submit = await browser.GetAsync("/test/sign-in?app_id=spa&as=user-1");

        using var stolen = await attacker.GetAsync(submit.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.BadRequest, stolen.StatusCode);
        Assert.Equal("session.not_found", (string)(await Browser.JsonAsync(stolen))["code"]!);
    }

    [Fact]
    public async Task Every_login_changes_the_session_cookie()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        await Flows.SignInAsync(browser, Flows.Query());
        var before = browser.Cookies.GetCookies(host.Address)["_session"]!.Value;

        await browser.AuthorizeAsync(Flows.Query().Replace("prompt=consent", "prompt=login", StringComparison.Ordinal));

        Assert.NotEqual(before, browser.Cookies.GetCookies(host.Address)["_session"]!.Value);
        Assert.Single(host.Store.Sessions);
    }

    [Fact]
    public async Task Another_user_in_the_same_browser_ends_the_first_session()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        await Flows.SignInAsync(browser, Flows.Query());

        var callback = await browser.AuthorizeAsync(Flows.Query().Replace("prompt=consent", "prompt=login", StringComparison.Ordinal), "user-2");

        Assert.Equal(43, Flows.ParameterOf(callback, "code").Length);
        Assert.Equal("user-2", Assert.Single(host.Store.Sessions.Values).Subject);
    }
}

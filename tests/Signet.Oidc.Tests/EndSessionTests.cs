using System.Net;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Contract section 14.3, OpenID Connect RP-Initiated and Back-Channel Logout.</summary>
public sealed class EndSessionTests
{
    private const string Bye = "https://app.example.com/bye";

    [Fact]
    public async Task Logout_ends_the_session_tells_the_clients_and_goes_back_with_state()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var offline = await Flows.SignInAsync(browser, Flows.Query());
        var bound = await Flows.SignInAsync(browser, Flows.Query("web", "openid profile"), "web", OidcHost.Secret);

        using var response = await LogoutAsync(browser, $"client_id=spa&post_logout_redirect_uri={Bye}&state=s1");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(Bye + "?state=s1", response.Headers.Location!.ToString());
        Assert.Empty(host.Store.Sessions);
        var notice = Assert.Single(host.Edges.Notices);
        Assert.Equal("web", notice.ClientId);
        var claims = Flows.PayloadOf(notice.LogoutToken);
        Assert.Equal("logout+jwt", (string)Flows.HeaderOf(notice.LogoutToken)["typ"]!);
        Assert.Equal((string)Flows.PayloadOf(bound["id_token"])["sid"]!, (string)claims["sid"]!);
        Assert.False(claims.ContainsKey("nonce"));
        Assert.True(claims["events"]!.AsObject().ContainsKey("http://schemas.openid.net/event/backchannel-logout"));
        var (survives, _) = await browser.TokenAsync(Flows.Refresh(offline));
        Assert.Equal(HttpStatusCode.OK, survives);
        browser.Http.DefaultRequestHeaders.Authorization = new("Bearer", (string)bound["access_token"]!);
        using var dead = await browser.GetAsync("/oidc/me");
        Assert.Equal(HttpStatusCode.Unauthorized, dead.StatusCode);
    }

    [Theory]
    [InlineData("client_id=nobody", "invalid_client")]
    [InlineData("client_id=spa&post_logout_redirect_uri=https://evil.example.com", "invalid_request")]
    [InlineData("client_id=spa&client_id=web", "invalid_request")]
    [InlineData("id_token_hint=a.b.c", "invalid_request")]
    public async Task A_bad_logout_request_is_refused(string query, string error)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var response = await browser.GetAsync("/oidc/session/end?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(error, (string)(await Browser.JsonAsync(response))["error"]!);
    }

    [Fact]
    public async Task Without_a_client_the_redirect_is_ignored_and_the_default_page_answers()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var response = await LogoutAsync(browser, "post_logout_redirect_uri=https://evil.example.com");
        using var page = await browser.GetAsync(response.Headers.Location!.ToString());

        Assert.Equal(host.Tenant.Issuer + "/session/end/success", response.Headers.Location!.ToString());
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_old_id_token_names_the_client_and_an_access_token_does_not()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query(scope: "openid offline_access read", extra: "&resource=" + OidcHost.Api));
        var (_, api) = await browser.TokenAsync(Flows.Refresh(tokens, ("resource", OidcHost.Api)));
        host.Clock.Advance(TimeSpan.FromHours(5));

        using var accepted = await LogoutAsync(browser, $"id_token_hint={tokens["id_token"]}&post_logout_redirect_uri={Bye}");
        using var mismatch = await browser.GetAsync($"/oidc/session/end?id_token_hint={tokens["id_token"]}&client_id=web");
        using var confused = await browser.GetAsync($"/oidc/session/end?id_token_hint={api["access_token"]}");

        Assert.Equal(Bye, accepted.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, mismatch.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, confused.StatusCode);
    }

    [Fact]
    public async Task Only_the_browser_that_asked_confirms_and_only_once()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        using var attacker = host.NewBrowser();
        await Flows.SignInAsync(browser, Flows.Query());
        using var attackersPage = await attacker.GetAsync("/oidc/session/end");
        var (action, attackersForm) = Browser.ReadForm(await Browser.TextAsync(attackersPage));
        using var page = await browser.GetAsync("/oidc/session/end");
        var (_, form) = Browser.ReadForm(await Browser.TextAsync(page));

        using var forged = await browser.PostAsync(action, attackersForm);
        using var missing = await browser.PostAsync(action, ("logout", "yes"));
        Assert.Single(host.Store.Sessions);
        using var first = await browser.PostAsync(action, form);
        using var second = await browser.PostAsync(action, form);

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
    }

    private static async Task<HttpResponseMessage> LogoutAsync(Browser browser, string query)
    {
        using var page = await browser.GetAsync("/oidc/session/end?" + query);
        var (action, fields) = Browser.ReadForm(await Browser.TextAsync(page));
        return await browser.PostAsync(action, fields);
    }
}

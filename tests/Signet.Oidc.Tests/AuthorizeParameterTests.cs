using System.Web;
using Signet.Oidc.Clients;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>What is sent to the authorization endpoint, and what comes back untouched (RFC 6749 sections 3.1 and 4.1, OpenID Connect Core section 3.1.2.1).</summary>
public sealed class AuthorizeParameterTests
{
    [Fact]
    public async Task Parameters_nobody_knows_are_ignored()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var start = await browser.GetAsync("/oidc/auth?" + Flows.Query(extra: "&foo=bar&%C3%A9=x&long=" + new string('y', 2000)));
        var callback = await browser.AuthorizeAsync(Flows.Query(extra: "&foo=bar&%C3%A9=x"));

        Assert.Equal("/sign-in?app_id=spa", start.Headers.Location!.ToString());
        Assert.Equal(["code", "state", "iss"], HttpUtility.ParseQueryString(callback.Query).AllKeys);
    }

    [Theory]
    [InlineData("display=page")]
    [InlineData("display=nonsense")]
    [InlineData("ui_locales=xx%20fr")]
    [InlineData("claims_locales=xx%20fr")]
    [InlineData("acr_values=1%202%20urn:x")]
    [InlineData("claims=%7B%7D")]
    public async Task Wishes_that_are_not_granted_are_no_errors(string wish)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        var tokens = await Flows.SignInAsync(browser, Flows.Query(extra: "&" + wish));

        Assert.DoesNotContain(Flows.PayloadOf(tokens["id_token"]), claim => claim.Key is "acr" or "amr");
    }

    [Theory]
    [InlineData("query")]
    [InlineData("fragment")]
    [InlineData("form_post")]
    public async Task The_state_comes_back_as_it_was_sent_with_a_code_and_with_an_error(string mode)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var state = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)) + "ไทย";
        await browser.AuthorizeAsync(Flows.Query(scope: "openid"));
        var query = Flows.Query(scope: "openid").Replace("&state=s", "&state=" + Uri.EscapeDataString(state), StringComparison.Ordinal)
            .Replace("&prompt=consent", "", StringComparison.Ordinal) + "&response_mode=" + mode;

        using var success = await browser.GetAsync("/oidc/auth?" + query);
        using var failure = await browser.GetAsync("/oidc/auth?" + query + "&prompt=select_account");

        Assert.Equal(state, await ReadAsync(success, "state"));
        Assert.NotNull(await ReadAsync(success, "code"));
        Assert.Equal(state, await ReadAsync(failure, "state"));
        Assert.Equal("invalid_request", await ReadAsync(failure, "error"));
        Assert.Null(await ReadAsync(failure, "code"));
    }

    [Fact]
    public async Task The_query_of_a_registered_redirect_uri_stays_when_the_answer_is_added()
    {
        const string redirect = "https://app.example.com/callback?tenant=a%26b";
        await using var host = await OidcHost.StartAsync();
        host.Tenant.Add(new Client { Id = "spa", Type = ClientType.Spa, RedirectUris = [redirect] });
        using var browser = host.NewBrowser();
        var query = Flows.Query().Replace(Uri.EscapeDataString(OidcHost.Redirect), Uri.EscapeDataString(redirect), StringComparison.Ordinal);

        var callback = await browser.AuthorizeAsync(query);
        using var failure = await browser.GetAsync("/oidc/auth?" + query + "&max_age=x");
        var inFragment = await browser.AuthorizeAsync(query + "&response_mode=fragment");

        Assert.StartsWith("?tenant=a%26b&code=", callback.Query, StringComparison.Ordinal);
        Assert.StartsWith("?tenant=a%26b&error=", failure.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.Equal("?tenant=a%26b", inFragment.Query);
        Assert.Contains("code=", inFragment.Fragment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_scope_gives_nothing()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var query = Flows.Query().Replace("&scope=" + Uri.EscapeDataString("openid offline_access profile"), "", StringComparison.Ordinal);

        var callback = await browser.AuthorizeAsync(query);

        Assert.Equal(("access_denied", "s"), (Flows.ParameterOf(callback, "error"), Flows.ParameterOf(callback, "state")));
        Assert.Null(HttpUtility.ParseQueryString(callback.Query)["code"]);
    }

    [Fact]
    public async Task A_client_without_redirect_uris_cannot_start()
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.Add(new Client { Id = "spa", Type = ClientType.Spa });
        using var browser = host.NewBrowser();

        using var response = await browser.GetAsync("/oidc/auth?" + Flows.Query());

        Assert.Null(response.Headers.Location);
        Assert.Equal("invalid_redirect_uri", (string)(await Browser.JsonAsync(response))["error"]!);
    }

    [Theory]
    [InlineData("/oidc/auth")]
    [InlineData("/oidc/session/end")]
    public async Task An_error_never_repeats_what_does_not_belong_into_a_description(string path)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var response = await browser.GetAsync($"{path}?{Flows.Query()}&%C3%A9%22%5C=1&%C3%A9%22%5C=2");
        var description = response.Headers.Location is { } location
            ? Flows.ParameterOf(location, "error_description")
            : (string)(await Browser.JsonAsync(response))["error_description"]!;
        var (_, token) = await browser.TokenAsync(("client_id", "spa"), ("é\"\\", "1"), ("é\"\\", "2"));

        Assert.All([description, (string)token["error_description"]!], text => Assert.Matches(@"^[\x20-\x21\x23-\x5B\x5D-\x7E]+$", text));
    }

    [Fact]
    public async Task The_challenge_is_in_nothing_that_the_browser_carries()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        var callback = await browser.AuthorizeAsync(Flows.Query());

        var carried = callback + string.Join(';', browser.Cookies.GetAllCookies().Select(cookie => Uri.UnescapeDataString(cookie.Value)));
        Assert.DoesNotContain(Flows.Challenge, carried, StringComparison.Ordinal);
    }

    private static async Task<string?> ReadAsync(HttpResponseMessage response, string name)
    {
        if (response.Headers.Location is { } location)
        {
            var text = location.OriginalString;
            return HttpUtility.ParseQueryString(text[(text.IndexOfAny(['?', '#']) + 1)..])[name];
        }

        var (_, fields) = Browser.ReadForm(await Browser.TextAsync(response));
        return fields.Where(field => field.Name == name).Select(field => field.Value).SingleOrDefault();
    }
}

using System.Net;
using System.Web;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Contract section 3.6, RFC 9126.</summary>
public sealed class PushedRequestTests
{
    [Fact]
    public async Task A_pushed_request_replaces_the_query_and_is_used_once()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var uri = await PushAsync(browser, Flows.Query(extra: "&nonce=pushed"));
        var query = $"client_id=spa&request_uri={Uri.EscapeDataString(uri)}&redirect_uri=https://evil.example.com&scope=email";

        var tokens = await Flows.SignInAsync(browser, query);
        using var again = await browser.GetAsync("/oidc/auth?" + query);

        Assert.Equal("pushed", (string)Flows.PayloadOf(tokens["id_token"])["nonce"]!);
        Assert.Equal("openid offline_access profile", (string)tokens["scope"]!);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Equal("invalid_request_uri", (string)(await Browser.JsonAsync(again))["error"]!);
    }

    [Fact]
    public async Task A_slow_user_still_gets_an_answer_but_a_late_start_does_not()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var uri = await PushAsync(browser, Flows.Query());
        using var start = await browser.GetAsync($"/oidc/auth?client_id=spa&request_uri={Uri.EscapeDataString(uri)}");
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        using var submit = await browser.GetAsync("/test/sign-in?app_id=spa&as=user-1");
        using var resume = await browser.GetAsync(submit.Headers.Location!.ToString());
        using var consent = await browser.GetAsync(resume.Headers.Location!.ToString());
        using var finish = await browser.GetAsync(consent.Headers.Location!.ToString());

        using var late = await browser.GetAsync($"/oidc/auth?client_id=spa&request_uri={Uri.EscapeDataString(uri)}");

        Assert.Contains("code=", finish.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
    }

    [Fact]
    public async Task Of_many_browsers_with_one_pushed_request_one_gets_a_code()
    {
        await using var host = await OidcHost.StartAsync();
        var browsers = Enumerable.Range(0, 8).Select(_ => host.NewBrowser()).ToList();
        await Task.WhenAll(browsers.Select(browser => browser.AuthorizeAsync(Flows.Query(scope: "openid"))));
        var uri = await PushAsync(browsers[0], Flows.Query(scope: "openid").Replace("&prompt=consent", "", StringComparison.Ordinal));

        var answers = await Task.WhenAll(browsers.Select(async browser =>
        {
            using var response = await browser.GetAsync($"/oidc/auth?client_id=spa&request_uri={Uri.EscapeDataString(uri)}");
            return response.Headers.Location is { } location && location.Query.Contains("code=", StringComparison.Ordinal);
        }));

        Assert.Single(answers, isCode => isCode);
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task It_belongs_to_the_client_that_pushed_it()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var uri = await PushAsync(browser, Flows.Query());

        using var response = await browser.GetAsync($"/oidc/auth?client_id=web&request_uri={Uri.EscapeDataString(uri)}");

        Assert.Equal("invalid_request_uri", (string)(await Browser.JsonAsync(response))["error"]!);
    }

    [Theory]
    [InlineData("redirect_uri", "https://evil.example.com", "invalid_request")]
    [InlineData("code_challenge", "", "invalid_request")]
    [InlineData("resource", "https://unknown.example.com", "invalid_target")]
    [InlineData("resource", "https://api.example.com,https://other.example.com", "invalid_target")]
    [InlineData("request_uri", "urn:ietf:params:oauth:request_uri:x", "request_uri_not_supported")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    public async Task Everything_is_checked_when_it_is_pushed(string name, string value, string error)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var form = Form(Flows.Query()).Where(field => field.Name != name).Append((name, value)).ToArray();

        using var response = await browser.PostAsync("/oidc/request", form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(error, (string)(await Browser.JsonAsync(response))["error"]!);
    }

    [Fact]
    public async Task A_pushed_request_is_judged_again_when_it_is_used()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var uri = await PushAsync(browser, Flows.Query());
        var another = await PushAsync(browser, Flows.Query());
        host.Tenant.Add(new Clients.Client { Id = "spa", Type = Clients.ClientType.Spa, RedirectUris = ["https://elsewhere.example.com/"] });

        using var response = await browser.GetAsync($"/oidc/auth?client_id=spa&request_uri={Uri.EscapeDataString(uri)}");

        Assert.Null(response.Headers.Location);
        Assert.Equal("invalid_redirect_uri", (string)(await Browser.JsonAsync(response))["error"]!);
        Assert.NotEqual(uri, another);
        Assert.All([uri, another], value => Assert.Matches("^urn:ietf:params:oauth:request_uri:[A-Za-z0-9_-]{43}$", value));
    }

    [Fact]
    public async Task A_scope_taken_from_a_third_party_between_push_and_use_is_refused()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        using var pushed = await browser.PostAsync("/oidc/request", [.. Form(Flows.Query("third", "openid profile")), ("client_secret", OidcHost.Secret)]);
        var uri = (string)(await Browser.JsonAsync(pushed))["request_uri"]!;
        host.Tenant.Add(new Clients.Client { Id = "third", Type = Clients.ClientType.Traditional, IsThirdParty = true, RedirectUris = [OidcHost.Redirect] });

        using var response = await browser.GetAsync($"/oidc/auth?client_id=third&request_uri={Uri.EscapeDataString(uri)}");

        Assert.Equal("invalid_scope", Flows.ParameterOf(response.Headers.Location!, "error"));
    }

    [Fact]
    public async Task A_client_registered_to_push_has_no_other_way_in()
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.Add(new Clients.Client
        {
            Id = "spa",
            Type = Clients.ClientType.Spa,
            RedirectUris = [OidcHost.Redirect],
            RequiresPushedRequests = true,
        });
        using var browser = host.NewBrowser();

        using var direct = await browser.GetAsync("/oidc/auth?" + Flows.Query());
        var uri = await PushAsync(browser, Flows.Query());
        var callback = await browser.AuthorizeAsync($"client_id=spa&request_uri={Uri.EscapeDataString(uri)}");

        Assert.Equal("invalid_request", Flows.ParameterOf(direct.Headers.Location!, "error"));
        Assert.NotEmpty(Flows.ParameterOf(callback, "code"));
    }

    private static async Task<string> PushAsync(Browser browser, string query)
    {
        using var response = await browser.PostAsync("/oidc/request", Form(query));
        var body = await Browser.JsonAsync(response);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(60, (int)body["expires_in"]!);
        return (string)body["request_uri"]!;
    }

    private static (string Name, string Value)[] Form(string query)
    {
        var values = HttpUtility.ParseQueryString(query);
        return [.. values.AllKeys.Select(key => (key!, values[key]!))];
    }
}

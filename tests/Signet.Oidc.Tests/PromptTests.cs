using System.Web;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>When the user is asked again (contract section 3.7, OpenID Connect Core section 3.1.2.1).</summary>
public sealed class PromptTests
{
    private static readonly string _silent = Plain("&prompt=none");

    [Fact]
    public async Task A_sign_in_older_than_the_client_allows_is_renewed()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        await browser.AuthorizeAsync(Flows.Query(scope: "openid"));
        host.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.StartsWith("/sign-in", await StartAsync(browser, Plain("&max_age=60")), StringComparison.Ordinal);
        Assert.Contains("error=login_required", await StartAsync(browser, _silent + "&max_age=60"), StringComparison.Ordinal);
        Assert.Contains("code=", await StartAsync(browser, _silent + "&max_age=3600"), StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", await StartAsync(browser, Plain("&max_age=0")), StringComparison.Ordinal);
        Assert.Contains("error=login_required", await StartAsync(browser, _silent + "&max_age=0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_of_the_sign_in_is_told_to_those_who_asked_and_stays_through_refreshes()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var signedInAt = host.Clock.GetUtcNow().ToUnixTimeSeconds();

        var tokens = await Flows.SignInAsync(browser, Flows.Query(extra: "&max_age=1000&nonce=n1"));
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        var (_, refreshed) = await browser.TokenAsync(Flows.Refresh(tokens));
        var (_, again) = await browser.TokenAsync(Flows.Refresh(refreshed));
        var forced = await Flows.SignInAsync(browser, Flows.Query().Replace("prompt=consent", "prompt=login%20consent", StringComparison.Ordinal));

        foreach (var idToken in new[] { tokens["id_token"], refreshed["id_token"], again["id_token"] })
        {
            var claims = Flows.PayloadOf(idToken);
            Assert.Equal((signedInAt, "n1"), ((long)claims["auth_time"]!, (string)claims["nonce"]!));
        }

        Assert.Equal(signedInAt, (long)Flows.PayloadOf(tokens["id_token"])["iat"]!);
        Assert.Equal(signedInAt + 600, (long)Flows.PayloadOf(refreshed["id_token"])["iat"]!);
        Assert.Equal(signedInAt + 600, (long)Flows.PayloadOf(forced["id_token"])["auth_time"]!);
    }

    [Fact]
    public async Task Somebody_else_than_the_hint_names_gets_no_silent_answer()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        using var other = host.NewBrowser();
        var mine = (string)(await Flows.SignInAsync(browser, Flows.Query(scope: "openid")))["id_token"]!;
        var callback = await other.AuthorizeAsync(Flows.Query(scope: "openid"), "user-2");
        var (_, tokens) = await other.TokenAsync(Flows.Exchange(Flows.ParameterOf(callback, "code")));
        var theirs = (string)tokens["id_token"]!;

        Assert.Contains("code=", await StartAsync(browser, _silent + "&id_token_hint=" + mine), StringComparison.Ordinal);
        Assert.Contains("error=login_required", await StartAsync(browser, _silent + "&id_token_hint=" + theirs), StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", await StartAsync(browser, Plain("&id_token_hint=" + theirs)), StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Contains("code=", await StartAsync(browser, _silent + "&id_token_hint=" + mine), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hint_is_an_id_token_of_this_issuer_for_this_client_or_the_request_is_refused()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query(scope: "openid offline_access read", extra: "&resource=" + Uri.EscapeDataString(OidcHost.Api)));
        var (_, api) = await browser.TokenAsync(Flows.Refresh(tokens, ("resource", OidcHost.Api)));
        var web = await Flows.SignInAsync(browser, Flows.Query("web", "openid"), "web", OidcHost.Secret);
        var parts = ((string)tokens["id_token"]!).Split('.');
        var unsigned = System.Buffers.Text.Base64Url.EncodeToString("{\"alg\":\"none\"}"u8) + "." + parts[1] + ".";
        var changed = parts[0] + "." + System.Buffers.Text.Base64Url.EncodeToString("{\"sub\":\"user-1\"}"u8) + "." + parts[2];

        foreach (var hint in new[] { unsigned, changed, (string)api["access_token"]!, (string)web["id_token"]!, "nonsense" })
        {
            Assert.Contains("error=invalid_request", await StartAsync(browser, _silent + "&id_token_hint=" + hint), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_native_client_is_never_answered_without_a_trip_through_consent()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var query = Flows.Query("native", "openid").Replace(Uri.EscapeDataString(OidcHost.Redirect), "com.example.app://callback", StringComparison.Ordinal);
        await browser.AuthorizeAsync(query);
        var plain = query.Replace("&prompt=consent", "", StringComparison.Ordinal);

        Assert.Contains("error=interaction_required", await StartAsync(browser, plain + "&prompt=none"), StringComparison.Ordinal);
        Assert.StartsWith("/consent", await StartAsync(browser, plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_is_asked_again_when_the_client_wants_it()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        await browser.AuthorizeAsync(Flows.Query("third", "openid profile"));

        Assert.Contains("code=", await StartAsync(browser, Plain("", "third", "openid profile")), StringComparison.Ordinal);
        Assert.StartsWith("/consent", await StartAsync(browser, Plain("&prompt=consent", "third", "openid profile")), StringComparison.Ordinal);
    }

    private static string Plain(string extra, string client = "spa", string scope = "openid") =>
        Flows.Query(client, scope).Replace("&prompt=consent", "", StringComparison.Ordinal) + extra;

    private static async Task<string> StartAsync(Browser browser, string query)
    {
        using var response = await browser.GetAsync("/oidc/auth?" + query);
        return HttpUtility.UrlDecode(response.Headers.Location!.ToString());
    }
}

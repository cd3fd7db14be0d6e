using System.Net;
using System.Text;
using System.Web;

namespace Signet.Conformance.Attacks;

/// <summary>security.md part 2, classes A, F, I, J and T, at the protocol and with a real database.</summary>
public abstract class ProtocolAttackTests(ServerFixture fixture)
{
    public static TheoryData<string> ForeignAddresses =>
    [
        "https://evil.example.com/callback", "https://app.example.com.evil.com/callback", "https://app.example.com@evil.com/callback",
        "https://app.example.com:8443/callback", "http://app.example.com/callback", "https://app.example.com/callback/../evil",
        "https://app.example.com/callback/%2e%2e/evil", "https://app.example.com/callback/..;/evil", "https://app.example.com/callback?x=1",
        "https://app.example.com/callback#x", "https://app.example.com./callback", "https://APP.example.com/callback",
        "https://evil.com\\@app.example.com/callback", "https://app.example.com/callback\t", "//app.example.com/callback",
        "https://аpp.example.com/callback", "javascript:alert(1)//https://app.example.com/callback", "https://*.example.com/callback",
        "https://app.example.com/callback\r\nSet-Cookie:x=1", "",
    ];

    [Theory]
    [MemberData(nameof(ForeignAddresses))]
    public async Task A_nobody_is_sent_to_an_address_that_was_not_registered(string address)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var url = client.Authorize().Url.Replace(Uri.EscapeDataString(TestClient.RedirectUri), Uri.EscapeDataString(address), StringComparison.Ordinal);

        using var browser = fixture.Server.NewBrowser();
        using var start = await browser.Http.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        using var failure = await browser.Http.GetAsync(new Uri(url + "&prompt=nonsense", UriKind.Relative), TestContext.Current.CancellationToken);
        using var logout = await browser.Http.GetAsync(new Uri($"/oidc/session/end?client_id={client.Id}&post_logout_redirect_uri={Uri.EscapeDataString(address)}", UriKind.Relative), TestContext.Current.CancellationToken);

        // Without an address the only registered one counts, which is the client's own.
        Assert.All([start, failure], answer => Assert.False(
            answer.Headers.Location is { IsAbsoluteUri: true } location && !location.AbsoluteUri.StartsWith(TestClient.RedirectUri + "?", StringComparison.Ordinal)));
        Assert.Null(logout.Headers.Location);
        if (address.Length > 0)
        {
            Assert.Equal("400 oidc.invalid_redirect_uri", await start.VerdictAsync());
            Assert.Equal("400 oidc.invalid_redirect_uri", await failure.VerdictAsync());
            Assert.Equal(HttpStatusCode.BadRequest, logout.StatusCode);
        }
    }

    [Fact]
    public async Task A_two_addresses_in_one_request_are_none()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (url, _) = client.Authorize();

        foreach (var query in new[] { url + "&redirect_uri=https://evil.example.com", url + "&client_id=other", url.Replace("redirect_uri=", "Redirect_Uri=", StringComparison.Ordinal) + "&redirect_uri=https://evil.example.com" })
        {
            using var response = await fixture.Server.Http.GetAsync(new Uri(query, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Null(response.Headers.Location);
        }
    }

    [Fact]
    public async Task F_the_state_cannot_leave_its_parameter()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        const string state = "x\r\nLocation: https://evil.example.com\r\n\r\n&code=stolen#fragment";
        var (url, _) = client.Authorize();

        using var response = await fixture.Server.Http.GetAsync(
            new Uri(url.Replace("state=st", "state=" + Uri.EscapeDataString(state), StringComparison.Ordinal) + "&max_age=x", UriKind.Relative), TestContext.Current.CancellationToken);

        var location = response.Headers.Location!;
        Assert.Equal("app.example.com", location.Host);
        Assert.Equal(state, HttpUtility.ParseQueryString(location.Query)["state"]);
        Assert.Null(HttpUtility.ParseQueryString(location.Query)["code"]);
        Assert.Empty(location.Fragment);
    }

    [Fact]
    public async Task I_a_session_cookie_planted_before_the_sign_in_is_not_the_session_after_it()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var victim = await fixture.SignInAsync(client, "openid");
        using var page = victim.Page;
        var planted = SessionOf(page.Browser);

        await fixture.SignInAgainAsync(client, victim);
        var after = SessionOf(page.Browser);
        using var attacker = fixture.Server.NewBrowser();
        foreach (var cookie in planted)
        {
            attacker.Cookies.Add(fixture.Server.Core, new Cookie(cookie.Name, cookie.Value, "/"));
        }

        var silent = await attacker.GoAsync(client.Authorize("openid", prompt: "none").Url, TestContext.Current.CancellationToken);

        Assert.NotEqual(planted.First(cookie => cookie.Name == "_session").Value, after.First(cookie => cookie.Name == "_session").Value);
        Assert.Equal("login_required", silent["error"]);
    }

    [Fact]
    public async Task I_the_interaction_of_one_browser_is_finished_in_no_other()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (_, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        using var attacker = await ExperienceClient.OpenAsync(fixture.Server, client.Authorize().Url);
        using var victim = await ExperienceClient.OpenAsync(fixture.Server, client.Authorize().Url);
        (await victim.StartAsync("SignIn")).EnsureSuccessStatusCode();
        var proof = await victim.VerifyPasswordAsync(username, ProtocolSignIn.Password);
        (await attacker.StartAsync("SignIn")).EnsureSuccessStatusCode();

        using var stolen = await attacker.PostAsync("/identification", new { verificationId = proof });
        (await victim.PostAsync("/identification", new { verificationId = proof })).EnsureSuccessStatusCode();
        using var submit = await victim.PostAsync("/submit");
        var resume = new Uri((string)(await submit.JsonAsync())["redirectTo"]!);
        using var elsewhere = await attacker.Browser.Http.GetAsync(resume, TestContext.Current.CancellationToken);
        using var empty = await fixture.Server.Http.GetAsync(resume, TestContext.Current.CancellationToken);

        Assert.False(stolen.IsSuccessStatusCode);
        Assert.Equal("400 session.not_found", await elsewhere.VerdictAsync());
        Assert.Equal("400 session.not_found", await empty.VerdictAsync());
    }

    [Fact]
    public async Task J_no_shortcut_leads_from_an_interaction_to_a_code()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await ExperienceClient.OpenAsync(fixture.Server, client.Authorize().Url);
        var uid = page.Browser.Cookies.GetAllCookies().First(cookie => cookie.Name == "_interaction_resume").Value;

        using var resume = await page.Browser.Http.GetAsync(new Uri("/oidc/auth/" + uid, UriKind.Relative), TestContext.Current.CancellationToken);
        using var submit = await page.PostAsync("/submit");
        using var identification = await page.PostAsync("/identification", new { });
        (await page.StartAsync("SignIn")).EnsureSuccessStatusCode();
        using var submitAgain = await page.PostAsync("/submit");
        using var invented = await page.PostAsync("/identification", new { verificationId = "invented" });
        var consent = await page.Browser.GoAsync("/consent?app_id=" + client.Id, TestContext.Current.CancellationToken);

        Assert.StartsWith("/sign-in", resume.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.All([submit, identification, submitAgain, invented], answer => Assert.InRange((int)answer.StatusCode, 400, 499));
        Assert.Null(consent["code"]);
    }

    [Fact]
    public async Task J_an_exchange_needs_a_client_that_may_and_a_device_a_user_who_agrees()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var tokens = await fixture.TokensAsync(client);
        using var exchange = await client.TokenAsync(
            ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"), ("subject_token", (string)tokens["access_token"]!),
            ("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"));
        using var device = await client.TokenAsync(("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", "x"));
        using var machine = await client.TokenAsync(("grant_type", "client_credentials"), ("resource", "https://default.logto.app/api"));

        foreach (var answer in new[] { exchange, device, machine })
        {
            Assert.Equal("400 oidc.invalid_request", await answer.VerdictAsync());
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("https://evil.example.com")]
    [InlineData("https://app.example.com.evil.com")]
    [InlineData("http://app.example.com")]
    public async Task T_a_foreign_origin_reads_no_token_and_no_user(string origin)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var tokens = await fixture.TokensAsync(client);
        using var userInfo = new HttpRequestMessage(HttpMethod.Get, "/oidc/me");
        userInfo.Headers.Authorization = new("Bearer", (string)tokens["access_token"]!);
        using var refresh = new HttpRequestMessage(HttpMethod.Post, "/oidc/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "refresh_token"), new("refresh_token", (string)tokens["refresh_token"]!)]),
        };
        refresh.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.Id}:{client.Secret}")));

        foreach (var request in new[] { userInfo, refresh })
        {
            request.Headers.Add("Origin", origin);
            using var response = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal("400 oidc.invalid_request", await response.VerdictAsync());
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        }
    }

    private static List<Cookie> SessionOf(Browser browser) =>
        [.. browser.Cookies.GetAllCookies().Where(cookie => cookie.Name.StartsWith("_session", StringComparison.Ordinal))];
}

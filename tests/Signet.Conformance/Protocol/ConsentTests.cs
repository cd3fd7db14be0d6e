using System.Net;

namespace Signet.Conformance.Protocol;

/// <summary>A third party gets what the user has seen and agreed to (OpenID Connect Core section 3.1.2.4, RFC 6749 section 10.12).</summary>
public abstract class ConsentTests(ServerFixture fixture)
{
    private static readonly string[] _redirectUris = [TestClient.RedirectUri];
    private static readonly string[] _userScopes = ["profile", "email"];

    [Fact]
    public async Task Without_the_users_consent_there_is_no_code_and_with_it_exactly_what_was_shown()
    {
        var client = await ThirdPartyAsync();
        var (_, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        var (url, verifier) = client.Authorize("openid profile offline_access");
        using var page = await ExperienceClient.OpenAsync(fixture.Server, url);
        using var visit = new PageVisit(page.Browser);

        var landing = await page.SignInAsync(username, ProtocolSignIn.Password);
        await visit.GoAsync(landing.Address.PathAndQuery);
        using var foreign = await visit.PostAsync(visit.Action(), [], ("Origin", "https://evil.example.com"), ("Sec-Fetch-Site", "cross-site"));
        var agreed = await visit.SubmitHiddenAsync();
        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(agreed["code"]!, verifier));

        Assert.Equal("/consent", landing.Address.AbsolutePath);
        Assert.Contains("Partner", visit.Html + await landing.TextAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal("openid profile offline_access", (string)tokens["scope"]!);
    }

    [Fact]
    public async Task Consent_is_asked_again_after_every_sign_in_and_whenever_the_client_asks()
    {
        var client = await ThirdPartyAsync();
        var (_, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        for (var i = 0; i < 2; i++)
        {
            using var page = await ExperienceClient.OpenAsync(fixture.Server, client.Authorize("openid profile").Url);
            var landing = await page.SignInAsync(username, ProtocolSignIn.Password);
            Assert.Equal("/consent", landing.Address.AbsolutePath);
            using var visit = new PageVisit(page.Browser);
            await visit.GoAsync(landing.Address.PathAndQuery);
            Assert.NotNull((await visit.SubmitHiddenAsync())["code"]);

            var again = await page.Browser.GoAsync(client.Authorize("openid profile").Url, TestContext.Current.CancellationToken);
            Assert.Equal("/consent", again.Address.AbsolutePath);
        }
    }

    private async Task<TestClient> ThirdPartyAsync()
    {
        var application = await fixture.Api.CallAsync(HttpMethod.Post, "/api/applications", new
        {
            name = "Partner",
            type = "Traditional",
            isThirdParty = true,
            oidcClientMetadata = new { redirectUris = _redirectUris, postLogoutRedirectUris = Array.Empty<string>() },
        });
        var id = (string)application["id"]!;
        await fixture.Api.CallAsync(HttpMethod.Post, $"/api/applications/{id}/user-consent-scopes", new { userScopes = _userScopes });
        return await TestClient.OfAsync(fixture.Server, fixture.Api, id);
    }
}

using System.Net;

namespace Signet.Server.Tests.Pages;

/// <summary>What the tenant's sign-in experience makes of the pages (experience.md 8, 20).</summary>
public sealed class PageSettingsTests(OwnSettings fixture) : IClassFixture<OwnSettings>, IAsyncLifetime
{
    private const string Facebook = "www.facebook.com";

    private static readonly string[] _targets = ["facebook"];

    private string _connectorId = "";

    public async ValueTask InitializeAsync()
    {
        var connectors = (await fixture.Api.CallAsync(HttpMethod.Get, "/api/connectors")).AsArray();
        _connectorId = (string?)connectors.FirstOrDefault(c => (string?)c!["connectorId"] == "facebook-universal")?["id"] ?? (string)(await fixture.Api.CallAsync(
            HttpMethod.Post, "/api/connectors", new { connectorId = "facebook-universal", config = new { clientId = "1", clientSecret = "s" } }))["id"]!;
        await SaveAsync(new
        {
            signInMode = "SignInAndRegister",
            agreeToTermsPolicy = "Automatic",
            termsOfUseUrl = (string?)null,
            privacyPolicyUrl = (string?)null,
            customCss = (string?)null,
            unknownSessionRedirectUrl = (string?)null,
            hideLogtoBranding = false,
            socialSignInConnectorTargets = _targets,
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("SignIn", "register", "/sign-in", "/register")]
    [InlineData("Register", "sign_in", "/register", "/sign-in")]
    public async Task A_tenant_with_one_mode_has_one_first_screen_and_no_link_to_the_other(string mode, string asked, string path, string other)
    {
        await SaveAsync(new { signInMode = mode });

        using var visit = await OpenAsync(("first_screen", asked));

        Assert.Equal(path, visit.Landing.Address.AbsolutePath);
        Assert.DoesNotContain($"href=\"{other}", visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_of_a_provider_leaves_for_it_with_a_state_and_our_callback()
    {
        using var visit = await OpenAsync();
        Assert.Contains("Continue with Facebook", visit.Html, StringComparison.Ordinal);

        using var response = await visit.PostAsync("/sign-in/social", [("connector", _connectorId)]);

        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains($"0;url=https://{Facebook}", html, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString($"{fixture.Server.Core.GetLeftPart(UriPartial.Authority)}/callback/{_connectorId}"), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direct_sign_in_leaves_at_once_and_an_unknown_one_falls_back()
    {
        using var direct = await OpenAsync(("direct_sign_in", "social:facebook"));
        using var unknown = await OpenAsync(("direct_sign_in", "social:nowhere"), ("first_screen", "register"));

        Assert.Contains($"0;url=https://{Facebook}", direct.Html, StringComparison.Ordinal);
        Assert.Equal("/register", unknown.Landing.Address.AbsolutePath);
    }

    [Fact]
    public async Task I_an_answer_of_the_provider_with_another_state_is_refused()
    {
        using var visit = await OpenAsync();
        using var started = await visit.PostAsync("/sign-in/social", [("connector", _connectorId)]);

        await visit.GoAsync($"/callback/{_connectorId}?code=abc&state=made-up");

        Assert.Contains("This sign-in did not start here", visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_leaves_for_a_provider_before_agreeing_where_the_tenant_demands_it()
    {
        await SaveAsync(new { agreeToTermsPolicy = "Manual", termsOfUseUrl = "https://example.com/terms" });
        using var visit = await OpenAsync(("direct_sign_in", "social:facebook"));
        Assert.Contains("Before you continue", visit.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Facebook, visit.Html, StringComparison.Ordinal);

        await visit.SubmitAsync(("connector", _connectorId));
        Assert.DoesNotContain(Facebook, visit.Html, StringComparison.Ordinal);
        await visit.SubmitAsync(("connector", _connectorId), ("agree", "true"));

        Assert.Contains(Facebook, visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_agreement_is_refused_where_the_tenant_demands_it()
    {
        await SaveAsync(new { agreeToTermsPolicy = "Manual", termsOfUseUrl = "https://example.com/terms", privacyPolicyUrl = "https://example.com/privacy" });
        using var visit = await OpenAsync();

        await visit.SubmitAsync(("identifier", "somebody"), ("password", "wrong"));

        Assert.Contains("Please agree before you continue.", visit.Html, StringComparison.Ordinal);
        Assert.Contains("https://example.com/privacy", visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G_custom_style_cannot_leave_its_element()
    {
        await SaveAsync(new { customCss = ".card{color:red}</style><script>alert(1)</script><style>" });

        using var visit = await OpenAsync();

        Assert.Contains(".card{color:red}", visit.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("</style><script>", visit.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_lost_session_goes_where_the_tenant_sends_it()
    {
        await SaveAsync(new { unknownSessionRedirectUrl = "https://example.com/start" });

        using var response = await fixture.Server.Http.GetAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("https://example.com/start", response.Headers.Location!.ToString());
    }

    private async Task SaveAsync(object settings) => await fixture.Api.CallAsync(HttpMethod.Patch, "/api/sign-in-exp", settings);

    private async Task<PageVisit> OpenAsync(params (string Name, string Value)[] parameters)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        return await PageVisit.StartAsync(fixture.Server, client.Authorize(more: parameters).Url);
    }
}

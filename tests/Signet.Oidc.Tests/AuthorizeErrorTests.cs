using System.Net;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Contract sections 3.1, 3.3 and 3.5: what is refused, in which order, and where the refusal goes.</summary>
public sealed class AuthorizeErrorTests
{
    private const string Valid = "client_id=spa&redirect_uri=https://app.example.com/callback&response_type=code&scope=openid&state=s"
        + "&code_challenge=" + Flows.Challenge + "&code_challenge_method=S256";

    [Theory]
    [InlineData("", "invalid_request")]
    [InlineData("client_id=nobody", "invalid_client")]
    [InlineData("client_id=spa&client_id=spa", "invalid_request")]
    [InlineData("client_id=spa&redirect_uri=https://evil.example.com", "invalid_redirect_uri")]
    [InlineData("client_id=spa&redirect_uri=https://evil.example.com&response_type=bad&scope=openid&state=s", "invalid_redirect_uri")]
    [InlineData("client_id=spa&redirect_uri=https://app.example.com/callback&redirect_uri=https://app.example.com/callback", "invalid_request")]
    [InlineData("client_id=native&response_type=code", "invalid_request")]
    [InlineData("client_id=spa&request_uri=urn:ietf:params:oauth:request_uri:nothing", "invalid_request_uri")]
    public async Task Until_client_and_redirect_uri_are_known_errors_are_json(string query, string error)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var response = await browser.GetAsync("/oidc/auth?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var body = await Browser.JsonAsync(response);
        Assert.Equal(error, (string)body["error"]!);
        Assert.Equal("oidc." + error, (string)body["code"]!);
        Assert.False(string.IsNullOrEmpty((string)body["message"]!));
        Assert.Equal(host.Tenant.Issuer, (string)body["iss"]!);
        Assert.Equal(query.Contains("state=s", StringComparison.Ordinal), body.ContainsKey("state"));
    }

    [Theory]
    [InlineData("&nonce=a&nonce=b", "invalid_request")]
    [InlineData("&request=e30", "request_not_supported")]
    [InlineData("&registration=e30", "registration_not_supported")]
    [InlineData("&request_uri=https://evil.example.com", "request_uri_not_supported")]
    [InlineData("&response_mode=web_message", "unsupported_response_mode")]
    [InlineData("&response_type=", "invalid_request")]
    [InlineData("&response_type=id_token", "invalid_request")]
    [InlineData("&response_type=code id_token", "invalid_request")]
    [InlineData("&response_type=none", "invalid_request")]
    [InlineData("&response_type=token", "unsupported_response_type")]
    [InlineData("&prompt=select_account", "invalid_request")]
    [InlineData("&prompt=none login", "invalid_request")]
    [InlineData("&scope=profile&nonce=n", "invalid_request")]
    [InlineData("&scope=profile&max_age=5", "invalid_request")]
    [InlineData("&scope=profile&acr_values=1", "invalid_request")]
    [InlineData("&code_challenge=", "invalid_request")]
    [InlineData("&code_challenge=&code_challenge_method=", "invalid_request")]
    [InlineData("&code_challenge_method=plain", "invalid_request")]
    [InlineData("&code_challenge_method=", "invalid_request")]
    [InlineData("&code_challenge=short", "invalid_request")]
    [InlineData("&resource=not-a-uri", "invalid_target")]
    [InlineData("&resource=https://api.example.com%23fragment", "invalid_target")]
    [InlineData("&resource=https://unknown.example.com", "invalid_target")]
    [InlineData("&resource=https://api.example.com,https://unknown.example.com", "invalid_target")]
    [InlineData("&max_age=-1", "invalid_request")]
    [InlineData("&max_age=1.5", "invalid_request")]
    [InlineData("&id_token_hint=not.a.token", "invalid_request")]
    [InlineData("&prompt=none", "login_required")]
    public async Task Later_errors_are_redirected_to_the_client(string change, string error)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var response = await browser.GetAsync("/oidc/auth?" + Change(change));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var location = response.Headers.Location!;
        Assert.StartsWith(OidcHost.Redirect, location.ToString(), StringComparison.Ordinal);
        var answer = location.Fragment.Length > 1 ? new Uri("https://x/?" + location.Fragment[1..]) : location;
        Assert.Equal(error, Flows.ParameterOf(answer, "error"));
        Assert.Equal("s", Flows.ParameterOf(answer, "state"));
        Assert.Equal(host.Tenant.Issuer, Flows.ParameterOf(answer, "iss"));
        Assert.DoesNotContain("code=", location.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_party_may_not_ask_for_user_scopes_it_was_not_given()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        var refused = await browser.AuthorizeAsync(Flows.Query("third", "openid profile email"));
        using var allowed = await browser.GetAsync("/oidc/auth?" + Flows.Query("third", "openid profile unknown"));

        Assert.Equal("invalid_scope", Flows.ParameterOf(refused, "error"));
        Assert.Equal("email", Flows.ParameterOf(refused, "scope"));
        Assert.StartsWith("/sign-in", allowed.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_granted_is_denied_without_a_description()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        var denied = await browser.AuthorizeAsync(Flows.Query(scope: "unknown"));

        Assert.Equal("access_denied", Flows.ParameterOf(denied, "error"));
        Assert.DoesNotContain("error_description", denied.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offline_access_without_consent_prompt_is_dropped()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        var tokens = await Flows.SignInAsync(browser, Change("&scope=openid offline_access"));

        Assert.Equal("openid", (string)tokens["scope"]!);
        Assert.False(tokens.ContainsKey("refresh_token"));
    }

    [Fact]
    public async Task Form_post_answers_by_a_page_that_submits_itself()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        await browser.AuthorizeAsync(Change(""));

        using var success = await browser.GetAsync("/oidc/auth?" + Change("&response_mode=form_post"));
        using var failure = await browser.GetAsync("/oidc/auth?" + Change("&response_mode=form_post&max_age=x"));

        Assert.Equal(HttpStatusCode.OK, success.StatusCode);
        var (action, fields) = Browser.ReadForm(await Browser.TextAsync(success));
        Assert.Equal(OidcHost.Redirect, action);
        Assert.Equal(["code", "state", "iss"], fields.Select(field => field.Name));
        Assert.Equal(HttpStatusCode.BadRequest, failure.StatusCode);
        Assert.Contains(("error", "invalid_request"), Browser.ReadForm(await Browser.TextAsync(failure)).Fields);
    }

    [Fact]
    public async Task A_value_cannot_break_out_of_the_form_post_page()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        await browser.AuthorizeAsync(Change(""));

        using var page = await browser.GetAsync("/oidc/auth?" + Change("&response_mode=form_post&state=" + Uri.EscapeDataString("\"><script>alert(1)</script>")));

        Assert.DoesNotContain("<script>alert", await Browser.TextAsync(page), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&first_screen=register", "/register?app_id=spa")]
    [InlineData("&first_screen=identifier:sign_in&identifier=email username", "/identifier-sign-in?app_id=spa&identifier=email%20username")]
    [InlineData("&interaction_mode=signUp", "/register?app_id=spa")]
    [InlineData("&first_screen=nonsense&login_hint=a@b.c", "/sign-in?app_id=spa")]
    [InlineData(
        "&direct_sign_in=social:github:x&organization_id=org1&ui_locales=fr&login_hint=a@b.c&identifier=email&first_screen=register",
        "/direct/social/github?app_id=spa&organization_id=org1&ui_locales=fr&login_hint=a%40b.c&identifier=email&fallback=register")]
    public async Task The_extension_parameters_choose_the_first_page(string change, string location)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();

        using var response = await browser.GetAsync("/oidc/auth?" + Change(change));

        Assert.Equal(location, response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Post_with_a_form_or_flat_json_behaves_like_get_and_other_bodies_do_not_exist()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        using var form = new StringContent(Change(""), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var nested = new StringContent("{\"client_id\":{\"a\":1}}", System.Text.Encoding.UTF8, "application/json");

        using var accepted = await browser.SendAsync("/oidc/auth", form);
        using var unknown = await browser.SendAsync("/oidc/auth", nested);

        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    /// <summary>The valid request with some parameters replaced; an empty value removes one, a name given twice stays twice.</summary>
    private static string Change(string change)
    {
        var changes = change.Split('&', StringSplitOptions.RemoveEmptyEntries);
        var names = changes.Select(pair => pair.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
        return string.Join('&', Valid.Split('&').Where(pair => !names.Contains(pair.Split('=')[0])).Concat(changes));
    }

    [Fact]
    public async Task Prompt_create_opens_the_registration_page_even_for_somebody_signed_in()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var query = Flows.Query().Replace("prompt=consent", "prompt=create%20consent", StringComparison.Ordinal);
        await browser.AuthorizeAsync(Flows.Query());

        using var start = await browser.GetAsync("/oidc/auth?" + query);
        var callback = await browser.AuthorizeAsync(query, subject: "user-2");
        using var silent = await browser.GetAsync("/oidc/auth?" + Flows.Query().Replace("prompt=consent", "prompt=create%20none", StringComparison.Ordinal));

        Assert.StartsWith("/register?app_id=spa", start.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(Flows.ParameterOf(callback, "code"));
        Assert.Equal("invalid_request", Flows.ParameterOf(silent.Headers.Location!, "error"));
    }
}

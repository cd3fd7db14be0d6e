using System.Net;

namespace Signet.Server.Tests.Pages;

/// <summary>The built-in pages as a browser without JavaScript uses them (experience.md 20).</summary>
public abstract class PageFormsTests(ServerFixture fixture)
{
    private const string Password = "Correct-horse-9";

    [Fact]
    public async Task A_person_signs_in_with_the_form()
    {
        var (_, username) = await fixture.CreateUserAsync(Password);
        using var visit = await OpenAsync();

        var landing = await visit.SubmitAsync(("identifier", username), ("password", Password));

        Assert.StartsWith(TestClient.RedirectUri, landing.Address.ToString(), StringComparison.Ordinal);
        Assert.NotNull(landing["code"]);
    }

    [Fact]
    public async Task A_person_registers_with_two_forms()
    {
        using var visit = await OpenAsync(("first_screen", "register"));
        Assert.Equal("/register", visit.Landing.Address.AbsolutePath);

        await visit.SubmitAsync(("identifier", "u" + Identity.Ids.NewShort()));
        Assert.Equal("/register/password", visit.Landing.Address.AbsolutePath);
        var landing = await visit.SubmitAsync(("newPassword", Password), ("confirmPassword", Password));

        Assert.NotNull(landing["code"]);
    }

    [Fact]
    public async Task A_mistake_in_the_form_is_told_and_what_was_typed_stays_except_the_password()
    {
        using var visit = await OpenAsync(("first_screen", "register"));
        await visit.SubmitAsync(("identifier", "9lives"));
        Assert.Contains("value=\"9lives\"", visit.Html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", visit.Html, StringComparison.Ordinal);

        await visit.SubmitAsync(("identifier", "u" + Identity.Ids.NewShort()));
        await visit.SubmitAsync(("newPassword", "Zq7-short-pw"), ("confirmPassword", "another one"));
        Assert.Contains("The two passwords are different.", visit.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zq7-short-pw", visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_an_unknown_name_and_a_wrong_password_look_the_same()
    {
        var (_, username) = await fixture.CreateUserAsync(Password);
        using var known = await OpenAsync();
        using var unknown = await OpenAsync();

        await known.SubmitAsync(("identifier", username), ("password", "wrong"));
        await unknown.SubmitAsync(("identifier", "nobody_at_all"), ("password", "wrong"));

        Assert.Contains("The account or password is not right.", known.Html, StringComparison.Ordinal);
        Assert.Equal(Anonymous(known, username), Anonymous(unknown, "nobody_at_all"));
    }

    [Fact]
    public async Task A_form_answers_with_303_so_that_no_password_is_sent_twice()
    {
        var (_, username) = await fixture.CreateUserAsync(Password);
        using var visit = await OpenAsync();

        using var response = await visit.PostAsync(visit.Action(), [("identifier", username), ("password", Password)]);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [Fact]
    public async Task I_a_session_that_no_cookie_names_leads_to_the_lost_session_page()
    {
        using var visit = await OpenAsync();
        var action = visit.Action();
        using var stranger = new PageVisit(fixture.Server.NewBrowser());

        using var response = await stranger.PostAsync(action, [("identifier", "a"), ("password", "b")]);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.EndsWith("/unknown-session", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        await stranger.GoAsync("/unknown-session");
        Assert.Contains("There is no sign-in to continue", stranger.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_sign_in_the_back_button_finds_a_way_back_to_the_application()
    {
        var (_, username) = await fixture.CreateUserAsync(Password);
        using var visit = await OpenAsync();
        await visit.SubmitAsync(("identifier", username), ("password", Password));

        await visit.GoAsync("/sign-in");

        Assert.Equal("/unknown-session", visit.Landing.Address.AbsolutePath);
        Assert.Contains("href=\"https://app.example.com\"", visit.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example.com")]
    [InlineData("Origin", "null")]
    public async Task I_a_form_that_another_site_sends_is_refused(string header, string value)
    {
        var (_, username) = await fixture.CreateUserAsync(Password);
        using var visit = await OpenAsync();

        using var response = await visit.PostAsync(visit.Action(), [("identifier", username), ("password", Password)], (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("This request was blocked", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_may_send_its_answer_as_a_form()
    {
        using var visit = await OpenAsync();

        using var response = await visit.PostAsync("/callback/abc", [("code", "c"), ("state", "s")], ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://provider.example.com"));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/callback/abc?code=c&state=s", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Something_that_is_no_form_is_refused_without_a_failure()
    {
        using var visit = await OpenAsync();
        using var content = new StringContent("x", System.Text.Encoding.UTF8, "text/plain");

        using var response = await visit.Browser.Http.PostAsync(new Uri(visit.Action(), UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("identifier:sign_in", "/identifier-sign-in")]
    [InlineData("identifier:register", "/identifier-register")]
    [InlineData("single_sign_on", "/sign-in")]
    [InlineData("reset_password", "/reset-password")]
    public async Task Every_first_screen_is_a_page(string screen, string path)
    {
        using var visit = await OpenAsync(("first_screen", screen));

        Assert.Equal(path, visit.Landing.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, visit.Landing.Page!.StatusCode);
    }

    [Fact]
    public async Task The_identifier_only_screen_signs_in_too()
    {
        var (_, username) = await fixture.CreateUserAsync(Password);
        using var visit = await OpenAsync(("first_screen", "identifier:sign_in"), ("identifier", "username"));
        Assert.Contains("identifier=username", visit.Landing.Address.Query, StringComparison.Ordinal);
        Assert.Contains("All sign-in options", visit.Html, StringComparison.Ordinal);

        var landing = await visit.SubmitAsync(("identifier", username), ("password", Password));

        Assert.NotNull(landing["code"]);
    }

    private static string Anonymous(PageVisit visit, string username) =>
        System.Text.RegularExpressions.Regex.Replace(
            visit.Html[visit.Html.IndexOf("<body", StringComparison.Ordinal)..].Replace(username, "", StringComparison.Ordinal), "app_id=[a-z0-9]+", "");

    private async Task<PageVisit> OpenAsync(params (string Name, string Value)[] parameters)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        return await PageVisit.StartAsync(fixture.Server, client.Authorize(more: parameters).Url);
    }
}

using System.Net;

namespace Signet.Server.Tests.Pages;

/// <summary>What a page must never let in, and the headers that stand behind it (security.md classes G and F).</summary>
public sealed class PageSafetyTests(OnSqlite fixture)
{
    private const string Attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    [Theory]
    [InlineData("/sign-in?login_hint={0}")]
    [InlineData("/sign-in?lng={0}")]
    [InlineData("/sign-in?locale={0}")]
    [InlineData("/sign-in?ui_locales={0}")]
    [InlineData("/sign-in?app_id={0}")]
    [InlineData("/sign-in/{0}")]
    [InlineData("/register?login_hint={0}")]
    [InlineData("/identifier-sign-in?identifier={0}")]
    [InlineData("/unknown-session?app_id={0}&error={0}")]
    [InlineData("/continue/{0}")]
    [InlineData("/callback/{0}?error={0}&error_description={0}&state={0}")]
    [InlineData("/direct/social/{0}?fallback={0}")]
    [InlineData("/social/link/{0}")]
    [InlineData("/no-such-page/{0}")]
    public async Task G_nothing_of_an_address_becomes_markup(string path)
    {
        using var visit = await OpenAsync();

        await visit.GoAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Uri.EscapeDataString(Attack)));

        AssertHarmless(visit.Html);
    }

    [Fact]
    public async Task G_the_device_page_shows_a_code_only_as_text()
    {
        using var visit = new PageVisit(fixture.Server.NewBrowser());

        await visit.GoAsync("/device");
        await visit.GoAsync($"/device?user_code={Uri.EscapeDataString(Attack)}&error={Uri.EscapeDataString(Attack)}&app_id={Uri.EscapeDataString(Attack)}");

        Assert.Contains("user_code", visit.Html, StringComparison.Ordinal);
        AssertHarmless(visit.Html);
    }

    [Fact]
    public async Task G_nothing_that_was_typed_becomes_markup()
    {
        using var visit = await OpenAsync();

        await visit.SubmitAsync(("identifier", Attack), ("password", Attack));
        AssertHarmless(visit.Html);
        Assert.Contains("&lt;script&gt;", visit.Html, StringComparison.Ordinal);

        await visit.GoAsync("/register");
        await visit.SubmitAsync(("identifier", Attack));
        AssertHarmless(visit.Html);
    }

    [Fact]
    public async Task G_the_name_of_an_application_and_its_style_stay_what_they_are()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        await fixture.Api.CallAsync(HttpMethod.Patch, $"/api/applications/{client.Id}", new { name = Attack });

        using var visit = await PageVisit.StartAsync(fixture.Server, client.Authorize().Url);

        Assert.Contains("&lt;script&gt;", visit.Html, StringComparison.Ordinal);
        AssertHarmless(visit.Html);
    }

    [Fact]
    public async Task G_every_page_has_a_policy_that_allows_no_inline_code_and_no_frame()
    {
        using var visit = await OpenAsync();
        var headers = visit.Landing.Page!.Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.True(headers.CacheControl!.NoStore);
        var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
        await visit.GoAsync(visit.Landing.Address.PathAndQuery);
        Assert.DoesNotContain(nonce, visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_is_for_a_frame_of_the_Console_and_nobody_else()
    {
        using var visit = new PageVisit(fixture.Server.NewBrowser());

        await visit.GoAsync("/sign-in?preview=true");

        var headers = visit.Landing.Page!.Headers;
        Assert.Contains($"frame-ancestors 'self' {fixture.Server.Admin.GetLeftPart(UriPartial.Authority)};", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task An_address_that_nothing_answers_is_a_page_for_people_and_404_for_programs()
    {
        var page = await fixture.Server.Http.GetAsync(new Uri("/no-such-page", UriKind.Relative), TestContext.Current.CancellationToken);
        var api = await fixture.Server.Http.GetAsync(new Uri("/api/no-such-thing", UriKind.Relative), TestContext.Current.CancellationToken);
        var asset = await fixture.Server.Http.GetAsync(new Uri("/assets/none.js", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("This page does not exist", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, api.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, asset.StatusCode);
    }

    [Fact]
    public async Task The_first_view_is_small()
    {
        using var visit = await OpenAsync();
        var files = System.Text.RegularExpressions.Regex.Matches(visit.Html, "\"(/assets/[^\"]+)\"").Select(match => match.Groups[1].Value).Distinct().ToList();
        var size = visit.Html.Length;
        foreach (var file in files)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, file);
            request.Headers.AcceptEncoding.ParseAdd("br");
            var response = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            size += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(files.Count, 1, 3);
        Assert.InRange(size, 1, 40 * 1024);
    }

    private static void AssertHarmless(string html)
    {
        Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"'>", html, StringComparison.Ordinal);
    }

    private async Task<PageVisit> OpenAsync()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        return await PageVisit.StartAsync(fixture.Server, client.Authorize().Url);
    }
}

using Microsoft.Playwright;

namespace Signet.Browser.Tests.Pages;

/// <summary>Dark and light, phone and desktop, Thai: no accessibility rule is broken and nothing is cut off (ui.md).</summary>
public sealed class PageAppearanceTests(Chromium chromium)
{
    private static readonly string[] _pages = ["/sign-in", "/register", "/device", "/unknown-session", "/account-suspended", "/no-such-page"];

    [Theory]
    [InlineData(ColorScheme.Light, 1280, "en-US")]
    [InlineData(ColorScheme.Dark, 1280, "en-US")]
    [InlineData(ColorScheme.Light, 320, "th-TH")]
    [InlineData(ColorScheme.Dark, 390, "th-TH")]
    public async Task Every_page_is_accessible_and_fits(ColorScheme scheme, int width, string locale)
    {
        await BrandAsync("#6139F6");
        var client = await TestClient.CreateAsync(chromium.Server, chromium.Api);
        await using var visitor = await chromium.OpenAsync(new() { ColorScheme = scheme, Locale = locale, ViewportSize = new() { Width = width, Height = 800 } });
        await visitor.Page.GotoAsync(Absolute(client.Authorize().Url));
        foreach (var path in _pages)
        {
            await visitor.Page.GotoAsync(Absolute(path));
            await CheckAsync(visitor, width);
        }

        await visitor.Page.GotoAsync(Absolute("/register"));
        await visitor.Page.Locator("#identifier").FillAsync("9wrong");
        await visitor.Page.Locator("button.primary").ClickAsync();
        await visitor.Page.Locator("#identifier-error:visible").WaitForAsync();
        await CheckAsync(visitor, width);
        await visitor.Page.Locator("#identifier").FillAsync("u" + Identity.Ids.NewShort());
        await visitor.Page.Locator("button.primary").ClickAsync();
        await visitor.Page.Locator("#newPassword").WaitForAsync();
        await CheckAsync(visitor, width);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("#FFFF00")]
    [InlineData("#FFFFFF")]
    [InlineData("#000000")]
    [InlineData("#7FB2A0")]
    public async Task Whatever_colour_a_customer_picks_the_page_can_be_read(string color)
    {
        await BrandAsync(color);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var client = await TestClient.CreateAsync(chromium.Server, chromium.Api);
            await using var visitor = await chromium.OpenAsync(new() { ColorScheme = scheme });
            await visitor.Page.GotoAsync(Absolute(client.Authorize().Url));
            await CheckAsync(visitor, 1280);
        }
    }

    [Fact]
    public async Task The_page_follows_the_system_while_it_is_open_and_only_where_the_tenant_wants_it()
    {
        await BrandAsync("#6139F6");
        await using var visitor = await chromium.OpenAsync(new() { ColorScheme = ColorScheme.Light });
        await visitor.Page.GotoAsync(Absolute("/unknown-session"));
        var light = await BackgroundAsync(visitor.Page);

        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await visitor.Page.Locator("html[data-theme=dark]").WaitForAsync();
        Assert.NotEqual(light, await BackgroundAsync(visitor.Page));

        await BrandAsync("#6139F6", isDarkModeEnabled: false);
        await visitor.Page.ReloadAsync();
        Assert.Equal(light, await BackgroundAsync(visitor.Page));
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static async Task CheckAsync(Visitor visitor, int width)
    {
        Assert.Empty(await visitor.AccessibilityProblemsAsync());
        Assert.InRange(await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.Equal(1, await visitor.Page.Locator("h1").CountAsync());
    }

    private async Task BrandAsync(string primary, bool isDarkModeEnabled = true) => await chromium.Api.CallAsync(
        HttpMethod.Patch, "/api/sign-in-exp", new { color = new { primaryColor = primary, isDarkModeEnabled, darkPrimaryColor = primary } });

    private string Absolute(string path) => new Uri(chromium.Server.Core, path).ToString();
}

using Microsoft.Playwright;

namespace Signet.Browser.Tests.Pages;

/// <summary>Signing in and registering in a real browser (experience.md 20, ui.md).</summary>
public sealed class SignInPageTests(Chromium chromium)
{
    private const string Password = "Correct-horse-9";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_registers_and_signs_in_again_with_JavaScript_on_and_off(bool scripts)
    {
        var client = await TestClient.CreateAsync(chromium.Server, chromium.Api);
        var username = "u" + Identity.Ids.NewShort();
        await using (var visitor = await chromium.OpenAsync(new() { JavaScriptEnabled = scripts }))
        {
            var page = visitor.Page;
            await page.GotoAsync(Url(client, ("first_screen", "register")));
            await page.GetByLabel("Username").FillAsync(username);
            await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
            await page.GetByLabel("New password").FillAsync(Password);
            await page.GetByLabel("Confirm password").FillAsync(Password);
            Assert.Empty(visitor.Complaints);
            var arrived = await visitor.LeaveAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync());
            Assert.Contains("code=", arrived, StringComparison.Ordinal);
        }

        await using var again = await chromium.OpenAsync(new() { JavaScriptEnabled = scripts });
        await again.Page.GotoAsync(Url(client));
        await again.Page.GetByLabel("Username").FillAsync(username);
        await again.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        Assert.Empty(again.Complaints);
        Assert.Contains("code=", await again.LeaveAsync(() => again.Page.Keyboard.PressAsync("Enter")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_speaks_Thai_to_a_Thai_browser_and_changes_on_request()
    {
        var client = await TestClient.CreateAsync(chromium.Server, chromium.Api);
        await using var visitor = await chromium.OpenAsync(new() { Locale = "th-TH" });
        await visitor.Page.GotoAsync(Url(client));

        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "เข้าสู่ระบบ" }).WaitForAsync();
        Assert.Equal("th", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_in_the_order_of_reading()
    {
        var client = await TestClient.CreateAsync(chromium.Server, chromium.Api);
        await using var visitor = await chromium.OpenAsync();
        var page = visitor.Page;
        await page.GotoAsync(Url(client));

        Assert.Equal("identifier", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("password", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Show password", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("text", await page.Locator("#password").GetAttributeAsync("type"));
        await page.Locator(".reveal").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Sign in", await FocusedAsync(page));
    }

    [Fact]
    public async Task An_empty_form_is_told_at_once_beside_its_fields_and_keeps_the_focus_there()
    {
        var client = await TestClient.CreateAsync(chromium.Server, chromium.Api);
        await using var visitor = await chromium.OpenAsync();
        var page = visitor.Page;
        await page.GotoAsync(Url(client));

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await page.GetByText("Enter your username.").WaitForAsync();
        Assert.Equal("identifier", await FocusedAsync(page));
        Assert.Equal("true", await page.Locator("#identifier").GetAttributeAsync("aria-invalid"));
        await page.Locator("#identifier").FillAsync("a");
        Assert.Null(await page.Locator("#identifier").GetAttributeAsync("aria-invalid"));
    }

    [Fact]
    public async Task G_an_attack_in_an_address_runs_nothing()
    {
        const string Attack = "\"><svg onload=alert(1)><script>alert(2)</script>";
        var client = await TestClient.CreateAsync(chromium.Server, chromium.Api);
        await using var visitor = await chromium.OpenAsync();

        await visitor.Page.GotoAsync(Url(client, ("login_hint", Attack), ("ui_locales", Attack)));

        Assert.Equal(Attack, await visitor.Page.Locator("#identifier").InputValueAsync());
        Assert.Empty(visitor.Complaints);
    }

    private static Task<string> FocusedAsync(IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()");

    private string Url(TestClient client, params (string Name, string Value)[] more) => new Uri(chromium.Server.Core, client.Authorize(more: more).Url).ToString();
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Signet.Browser.Tests.Console;

/// <summary>The first administrator of the shared server; every test gets a browser of theirs that is signed in.</summary>
public sealed class SignedInAdmin(Chromium chromium) : IAsyncLifetime
{
    public const string Username = "admin";
    public const string Password = "Correct-horse-9";

    private string? _cookies;

    public async ValueTask InitializeAsync()
    {
        await using var visitor = await chromium.OpenAsync();
        var page = visitor.Page;
        await page.GotoAsync(Address("/console"));
        await page.GetByText("Create account").ClickAsync();
        await visitor.RegisterAsync(Username, Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Get started" })).ToBeVisibleAsync();
        _cookies = await page.Context.StorageStateAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public string Address(string path) => new Uri(chromium.Server.Admin, path).ToString();

    /// <summary>Opens a page of the Console and waits until it is interactive and has loaded.</summary>
    public async Task<Visitor> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var all = options ?? new() { ViewportSize = new() { Width = 1280, Height = 860 } };
        all.StorageState = _cookies;
        var visitor = await chromium.OpenAsync(all);
        await GoAsync(visitor.Page, path);
        return visitor;
    }

    public async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(Address(path));
        await page.WaitForFunctionAsync("() => document.documentElement.hasAttribute('data-interactive') && !document.querySelector('.skeleton') && document.querySelector('h1')");
    }
}

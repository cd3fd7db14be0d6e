using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Signet.Browser.Tests.Tutorial;

/// <summary>tutorial.md, every step as written: a newcomer, a Console, a Flask application, Facebook.</summary>
public sealed class TutorialTests(Chromium chromium) : IAsyncLifetime
{
    private const string Password = "Correct-horse-9";
    private static readonly BrowserNewContextOptions _desktop = new() { ViewportSize = new() { Width = 1280, Height = 860 } };

    private readonly FacebookWorld _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_newcomer_goes_from_the_first_page_to_a_call_of_Facebooks_API()
    {
        await using var admin = await chromium.OpenAsync(_desktop);
        await using var reader = await chromium.OpenAsync(_desktop);
        var console = admin.Page;
        var shop = reader.Page;

        await CreateAdministratorAsync(admin);
        var (id, secret) = await CreateApplicationAsync(console);
        await _world.OpenBookstoreAsync(id, secret);
        await SignUpAndOutAsync(reader);
        await Expect(console.GetByText("It works.")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Album.KeepAsync(console, "console-guide-done");

        await AddFacebookAsync(console);
        await OfferFacebookAsync(console);
        await SignInWithFacebookAsync(shop);
        await AllowAccountApiAsync(console);
        await AskFacebookForMoreAsync(shop);
        await SeeThePersonAsync(console);

        Assert.Empty(admin.Complaints);
        Assert.Empty(reader.Complaints);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name });

    private static async Task ChooseAsync(IPage page, string menu, string item)
    {
        await Button(page, menu).PressAsync("Enter");
        await page.Locator(".mud-menu-item").Filter(new() { HasText = item }).ClickAsync();
    }

    private async Task CreateAdministratorAsync(Visitor admin)
    {
        var page = admin.Page;
        await page.GotoAsync(new Uri(_world.Server.Admin, "/console").ToString());
        await Album.KeepAsync(page, "console-welcome");
        await Link(page, "Create account").ClickAsync();
        await admin.RegisterAsync("admin", Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Get started" })).ToBeVisibleAsync();
        await page.Locator("html[data-interactive]").WaitForAsync();
        await Album.KeepAsync(page, "console-get-started");
    }

    private async Task<(string Id, string Secret)> CreateApplicationAsync(IPage page)
    {
        await Link(page, "View all").ClickAsync();
        await page.GetByLabel("Traditional web").CheckAsync();
        await page.GetByLabel("Search for framework").FillAsync("flask");
        await Expect(page.Locator(".guide-card")).ToHaveCountAsync(1);
        await Album.KeepAsync(page, "console-catalogue");
        await page.Locator(".guide-card").GetByText("Start building").ClickAsync();
        await page.GetByLabel("Application name").FillAsync("Bookstore");
        await Button(page, "Create application").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Congratulations, Bookstore is ready" })).ToBeVisibleAsync();
        await Album.KeepAsync(page, "console-guide");
        await SaveUriAsync(page, "Redirect URIs", _world.Bookstore.Callback);
        await SaveUriAsync(page, "Post sign-out redirect URIs", _world.Bookstore.Home);
        await Expect(page.Locator("pre").Filter(new() { HasText = _world.Bookstore.Callback.ToString() }).First).ToBeVisibleAsync();

        var application = (await _world.Api.CallAsync(HttpMethod.Get, "/api/applications?types=Traditional"))[0]!;
        var id = (string)application["id"]!;
        await Expect(page.Locator(".guide-credentials")).ToContainTextAsync(id);
        await page.Locator(".guide-credentials").GetByRole(AriaRole.Button, new() { Name = "Show App secret" }).ClickAsync();
        var secrets = await _world.Api.CallAsync(HttpMethod.Get, $"/api/applications/{id}/secrets");
        var secret = (string)secrets[0]!["value"]!;
        await Expect(page.Locator(".guide-credentials")).ToContainTextAsync(secret);
        return (id, secret);
    }

    private static async Task SaveUriAsync(IPage page, string label, Uri uri)
    {
        var field = page.Locator(".guide-uris").Filter(new() { HasTextRegex = new Regex("^" + label, RegexOptions.None, TimeSpan.FromSeconds(1)) });
        await field.GetByRole(AriaRole.Textbox).First.FillAsync(uri.ToString());
        await field.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(field.GetByText("Saved to the application")).ToBeVisibleAsync();
    }

    private async Task SignUpAndOutAsync(Visitor reader)
    {
        var page = reader.Page;
        await page.GotoAsync(_world.Bookstore.Home.ToString());
        await Link(page, "Create account").First.ClickAsync();
        await Album.KeepAsync(page, "pages-register");
        await reader.RegisterAsync("reader", Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Welcome, reader" })).ToBeVisibleAsync();
        await Album.KeepAsync(page, "bookstore-signed-in");
        await Link(page, "Sign out").ClickAsync();
        await Expect(page).ToHaveURLAsync(_world.Bookstore.Home.ToString());
        await Link(page, "Sign in").First.ClickAsync();
        await Expect(page.GetByLabel("Username")).ToBeVisibleAsync();
    }

    private async Task AddFacebookAsync(IPage page)
    {
        await Link(page, "Finish and done").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bookstore" })).ToBeVisibleAsync();
        await Album.KeepAsync(page, "console-application");
        await Link(page, "Connectors").ClickAsync();
        await Link(page, "Add Social Connector").First.ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Facebook" }).ClickAsync();
        await Album.KeepAsync(page, "console-connector-choice");
        await Button(page, "Next").ClickAsync();
        var callback = page.Locator("main").GetByText("/callback/").First;
        var address = await callback.InnerTextAsync();
        Assert.StartsWith(_world.Server.Core + "callback/", address, StringComparison.Ordinal);
        _world.Facebook.App.RedirectUris.Add(address);

        await page.GetByLabel("Client ID").FillAsync(_world.Facebook.App.Id);
        await Button(page, "Save and Done").ClickAsync();
        var secret = page.GetByLabel("Client Secret").And(page.Locator("input"));
        await Expect(secret).ToHaveAttributeAsync("aria-invalid", "true");
        await secret.FillAsync(_world.Facebook.App.Secret);
        await page.GetByLabel("Profile sync").SelectOptionAsync("At each sign-in");
        await page.GetByLabel("Store tokens for persistent API access").CheckAsync();
        await page.GetByLabel("Scope").FillAsync("email public_profile offline_access");
        await Expect(page.GetByText("Facebook does not know it")).ToBeVisibleAsync();
        await page.GetByLabel("Scope").FillAsync("");
        await Album.KeepAsync(page, "console-connector-guide");
        await Button(page, "Save and Done").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Facebook", Exact = true })).ToBeVisibleAsync();
        await Album.KeepAsync(page, "console-connector");
    }

    private static async Task OfferFacebookAsync(IPage page)
    {
        await Link(page, "Sign-in experience").ClickAsync();
        await Link(page, "Sign-up and sign-in").ClickAsync();
        await ChooseAsync(page, "Add social connector", "Facebook");
        await Expect(page.FrameLocator("iframe").GetByText("Continue with Facebook")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Album.KeepAsync(page, "console-sign-in-experience");
        await Button(page, "Save changes").ClickAsync();
        await Button(page, "Confirm").ClickAsync();
        await Expect(page.GetByText("Saved. The sign-in page is up to date.")).ToBeVisibleAsync();
    }

    private async Task SignInWithFacebookAsync(IPage page)
    {
        await page.GotoAsync(_world.Bookstore.Home.ToString());
        await Link(page, "Sign in").First.ClickAsync();
        await Album.KeepAsync(page, "pages-sign-in");
        await page.GetByText("Continue with Facebook").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Somchai Jaidee" }).ClickAsync();
        await Album.KeepAsync(page, "facebook-permissions");
        await Button(page, "Continue as Somchai").ClickAsync();

        // Sign-up asks for a username, which Facebook does not give; the account at Facebook stands for a password.
        await page.GetByLabel("Username").FillAsync("somchai");
        await Button(page, "Continue").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Welcome, Somchai Jaidee" })).ToBeVisibleAsync();
        await Expect(page.GetByText("somchai@example.com").First).ToBeVisibleAsync();
    }

    private static async Task AllowAccountApiAsync(IPage page)
    {
        await Link(page, "Account center").ClickAsync();
        await page.GetByLabel("Let people manage their own account").CheckAsync();
        await page.GetByLabel("Social accounts").SelectOptionAsync("Can change it");
        await Album.KeepAsync(page, "console-account-center");
        await Button(page, "Save changes").ClickAsync();
        await Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task AskFacebookForMoreAsync(IPage page)
    {
        await Link(page, "Facebook").ClickAsync();
        await Expect(page.GetByText("The stored token works for")).ToHaveTextAsync(new Regex("works for (59|60) more days", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GetByLabel("Birthday").CheckAsync();
        await Button(page, "Ask Facebook").ClickAsync();
        await Expect(page.GetByText("user_birthday")).ToBeVisibleAsync();
        await Button(page, "Continue as Somchai").ClickAsync();
        await Expect(page.Locator("dt:text('Birthday') + dd")).Not.ToHaveTextAsync("not shared");
        await Expect(page.Locator("dt:text('Link') + dd")).ToHaveTextAsync("not shared");
        await Album.KeepAsync(page, "bookstore-facebook");
    }

    private static async Task SeeThePersonAsync(IPage page)
    {
        await Link(page, "User management").ClickAsync();
        await Album.KeepAsync(page, "console-users");
        await Link(page, "Somchai Jaidee").ClickAsync();
        await Expect(page.GetByText("Facebook").First).ToBeVisibleAsync();
        await Album.KeepAsync(page, "console-user");
        await Link(page, "Audit logs").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Somchai Jaidee" }).First).ToBeVisibleAsync();
        await Album.KeepAsync(page, "console-audit-logs");
    }
}

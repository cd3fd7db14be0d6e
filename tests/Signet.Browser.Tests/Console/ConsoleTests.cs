using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Signet.Browser.Tests.Console;

/// <summary>What an administrator does in the Console with mouse and keyboard (console.md).</summary>
[Collection(typeof(SharedConsole))]
public sealed class ConsoleTests(SignedInAdmin admin)
{
    private static readonly string[] _pages =
    [
        "/console/get-started", "/console/applications", "/console/applications/create", "/console/connectors/social", "/console/connectors/social/guide/facebook-universal",
        "/console/sign-in-experience/branding", "/console/sign-in-experience/sign-up-and-sign-in", "/console/sign-in-experience/content", "/console/sign-in-experience/account-center", "/console/users", "/console/audit-logs",
        "/console/tenant-settings/oidc-configs",
    ];

    [Fact]
    public async Task The_account_menu_opens_with_the_keyboard_and_closes_with_Escape()
    {
        await using var visitor = await admin.OpenAsync("/console/get-started");
        var item = visitor.Page.Locator(".mud-menu-item").Filter(new() { HasText = "Sign out" });

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Account menu" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(item).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(item).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_closes_the_Console()
    {
        await using var visitor = await admin.OpenAsync("/console/get-started");
        var page = visitor.Page;

        // A session of its own: the others stay signed in.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(admin.Address("/console"));
        await page.GetByLabel("Username").FillAsync(SignedInAdmin.Username);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(SignedInAdmin.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("html[data-interactive]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Account menu" }).ClickAsync();
        await page.Locator(".mud-menu-item").Filter(new() { HasText = "Sign out" }).ClickAsync();

        await Expect(page.GetByLabel("Username")).ToBeVisibleAsync();
        await page.GotoAsync(admin.Address("/console/users"));
        await Expect(page.GetByLabel("Username")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_user_is_added_found_and_deleted()
    {
        await using var visitor = await admin.OpenAsync("/console/users");
        var page = visitor.Page;
        var name = "Ada " + Identity.Ids.NewShort();
        await page.GetByText("Add user").First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Username").FillAsync("u" + Identity.Ids.NewShort());
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(page.GetByText("The user was added")).ToBeVisibleAsync();
        await page.GetByText("Check user details").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Roles" }).ClickAsync();
        await Expect(page.GetByText("No roles")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "User" }).GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync(name);

        await page.GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await page.Locator(".mud-menu-item").Filter(new() { HasText = "Delete user" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete user" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "User management" })).ToBeVisibleAsync();
        await Expect(page.GetByText(name, new() { Exact = true })).ToBeHiddenAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_tab_that_is_clicked_shows_its_own_list()
    {
        await using var visitor = await admin.OpenAsync("/console/applications");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Third-party apps" }).ClickAsync();

        await Expect(visitor.Page.GetByText("No third-party applications")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_with_unsaved_changes_is_not_left_without_a_question()
    {
        await using var visitor = await admin.OpenAsync("/console/sign-in-experience/content");
        var page = visitor.Page;
        await page.GetByLabel("Terms of use URL").FillAsync("https://example.com/terms");
        await page.GetByRole(AriaRole.Link, new() { Name = "Audit logs" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Stay on page" }).ClickAsync();
        await Expect(page.GetByLabel("Terms of use URL")).ToHaveValueAsync("https://example.com/terms");
        await page.GetByRole(AriaRole.Link, new() { Name = "Audit logs" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave page" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Audit logs" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_permission_set_back_to_off_leaves_nothing_to_save()
    {
        await using var visitor = await admin.OpenAsync("/console/sign-in-experience/account-center");
        var unsaved = visitor.Page.GetByText("Unsaved changes");
        await visitor.Page.GetByLabel("Username").SelectOptionAsync("Can see it");
        await Expect(unsaved).ToBeVisibleAsync();

        await visitor.Page.GetByLabel("Username").SelectOptionAsync("Off");

        await Expect(unsaved).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_a_phone_the_navigation_is_a_drawer_that_a_choice_closes()
    {
        await using var visitor = await admin.OpenAsync("/console/users", new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Audit logs" });
        await Expect(link).ToBeHiddenAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await link.ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Audit logs" })).ToBeVisibleAsync();
        await Expect(link).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Every_page_is_accessible_and_fits(ColorScheme scheme, int width)
    {
        await using var visitor = await admin.OpenAsync(_pages[0], new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 844 } });
        var problems = new List<string>();
        foreach (var path in _pages)
        {
            await admin.GoAsync(visitor.Page, path);
            problems.AddRange((await visitor.AccessibilityProblemsAsync()).Select(problem => $"{path} {problem}"));
            var overflow = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") - width;
            problems.AddRange(overflow > 0 ? [$"{path} is {overflow} px too wide"] : []);
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.Empty(visitor.Complaints);
    }
}

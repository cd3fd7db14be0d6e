using Microsoft.Playwright;

namespace Signet.Browser.Tests.Pages;

/// <summary>The live preview: the real page in a frame of the Console, fed with settings that nobody saved (experience.md 17.5).</summary>
public sealed class PreviewTests(Chromium chromium)
{
    private static readonly string[] _identifiers = ["username"];

    [Fact]
    public async Task The_frame_draws_what_the_Console_sends_and_leads_nowhere()
    {
        await using var visitor = await chromium.OpenAsync();
        var page = await OpenFrameAsync(visitor, chromium.Server.Admin);
        var frame = page.FrameLocator("iframe");

        await SendAsync(page, "#e4572e", "th", "dark", "register");
        await frame.GetByRole(AriaRole.Heading, new() { Name = "สร้างบัญชีของคุณ" }).WaitForAsync();
        Assert.Equal("dark", await frame.Locator("html").GetAttributeAsync("data-theme"));
        await SendAsync(page, "#e4572e", "en", "light", null);
        await frame.GetByRole(AriaRole.Button, new() { Name = "Continue with Facebook" }).ClickAsync();
        await frame.GetByRole(AriaRole.Link, new() { Name = "Create account" }).ClickAsync();

        Assert.True(await frame.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).IsVisibleAsync());
        Assert.EndsWith("preview=true", page.Frames[1].Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_not_frame_it()
    {
        await using var visitor = await chromium.OpenAsync();
        var stranger = $"http://127.0.0.1:{chromium.Server.Core.Port}/stranger";
        await visitor.Page.RouteAsync(stranger, route => route.FulfillAsync(new() { ContentType = "text/html", Body = Frame }));

        var complaint = await visitor.Page.RunAndWaitForConsoleMessageAsync(() => visitor.Page.GotoAsync(stranger));

        Assert.Contains("frame-ancestors", complaint.Text, StringComparison.Ordinal);
    }

    private string Frame => $"<iframe src=\"{new Uri(chromium.Server.Core, "/sign-in?preview=true")}\"></iframe>";

    private async Task<IPage> OpenFrameAsync(Visitor visitor, Uri parent)
    {
        var address = new Uri(parent, "/preview-parent").ToString();
        await visitor.Page.RouteAsync(address, route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = "<script>addEventListener('message', e => { if (e.data.sender === 'ac_preview_ready') window.ready = true })</script>" + Frame,
        }));
        await visitor.Page.GotoAsync(address);
        await visitor.Page.WaitForFunctionAsync("window.ready");
        return visitor.Page;
    }

    private static async Task SendAsync(IPage page, string primaryColor, string language, string mode, string? screen) => await page.EvaluateAsync(
        "message => document.querySelector('iframe').contentWindow.postMessage(message, '*')",
        new
        {
            sender = "ac_preview",
            config = new
            {
                language,
                mode,
                screen,
                platform = "web",
                signInExperience = new
                {
                    color = new { primaryColor, isDarkModeEnabled = true, darkPrimaryColor = primaryColor },
                    signInMode = "SignInAndRegister",
                    signIn = new { methods = new[] { new { identifier = "username", password = true, verificationCode = false, isPasswordPrimary = true } } },
                    signUp = new { identifiers = _identifiers, password = true, verify = false },
                    socialConnectors = new[] { new { id = "fb", target = "facebook", platform = "Universal", name = new { en = "Facebook" }, logo = "data:image/svg+xml,%3Csvg/%3E" } },
                },
            },
        });
}

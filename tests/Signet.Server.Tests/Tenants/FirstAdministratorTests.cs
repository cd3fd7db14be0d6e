using System.Net;
using System.Text.RegularExpressions;

namespace Signet.Server.Tests.Tenants;

/// <summary>The first account of the admin tenant (management.md 2.4, console.md 1): a server of its own per test, because it happens once.</summary>
public sealed partial class FirstAdministratorTests
{
    private const string Password = "Correct-horse-9";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_who_register_first_at_once_one_becomes_the_administrator_and_registration_closes(bool postgreSql)
    {
        Assert.SkipWhen(postgreSql && TestDatabase.PostgreSqlUnavailable is not null, TestDatabase.PostgreSqlUnavailable ?? "");
        await using var server = await SignetServer.StartAsync(postgreSql, new Dictionary<string, string?> { ["Signet:BreachCheck:Enabled"] = "false" });
        var browsers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => OpenRegistrationAsync(server, $"admin{i}")));

        var landings = await Task.WhenAll(browsers.Select(browser => FinishAsync(server, browser)));

        Assert.Single(landings, landing => landing.AbsolutePath == "/console/get-started");
        using var late = new Browser(server.Admin);
        var page = await late.GoAsync("/console/sign-in?register=true", Ct);
        Assert.Equal("/sign-in", page.Address.AbsolutePath);
    }

    private static async Task<Browser> OpenRegistrationAsync(SignetServer server, string username)
    {
        var browser = new Browser(server.Admin);
        var page = await browser.GoAsync("/console/sign-in?register=true", Ct);
        Assert.Equal("/register", page.Address.AbsolutePath);
        await PostAsync(server, browser, await page.TextAsync(Ct), ("identifier", username));
        return browser;
    }

    private static async Task<Uri> FinishAsync(SignetServer server, Browser browser)
    {
        var page = await browser.GoAsync("/register/password?app_id=admin-console", Ct);
        var response = await PostAsync(server, browser, await page.TextAsync(Ct), ("newPassword", Password), ("confirmPassword", Password));
        return response.Headers.Location is { } location ? (await browser.GoAsync(new Uri(server.Admin, location).PathAndQuery, Ct)).Address : server.Admin;
    }

    private static async Task<HttpResponseMessage> PostAsync(SignetServer server, Browser browser, string html, params (string Name, string Value)[] fields)
    {
        var action = WebUtility.HtmlDecode(Action().Match(html).Groups[1].Value);
        return await browser.Http.PostAsync(
            new Uri(server.Admin, action), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), Ct);
    }

    [GeneratedRegex("<form class=\"stack\"[^>]*action=\"([^\"]+)\"")]
    private static partial Regex Action();
}

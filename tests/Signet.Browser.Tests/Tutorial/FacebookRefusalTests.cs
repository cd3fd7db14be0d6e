using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Signet.Browser.Tests.Tutorial;

/// <summary>tutorial.md 5: what can go wrong with Facebook has a page of its own, a way on, and an audit entry.</summary>
public sealed class FacebookRefusalTests(Chromium chromium, OpenBookstore world) : IClassFixture<OpenBookstore>
{
    [Fact]
    public async Task Somebody_who_refuses_at_Facebook_is_told_so_and_may_choose_another_way()
    {
        await using var visitor = await chromium.OpenAsync();
        var page = visitor.Page;
        await GoToFacebookAsync(page, world.NewPerson());
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await ExpectPageAsync(page, "You did not allow access");
        Assert.Contains("connector.authorization_failed", await RefusalsAsync());
        await AnotherWay(page).ClickAsync();
        await Expect(page.GetByLabel("Username")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_wrong_app_secret_is_the_administrators_to_repair_and_the_secret_is_not_shown()
    {
        const string Wrong = "ffffffffffffffffffffffffffffffff";
        await ConfigureAsync(Wrong);
        try
        {
            await using var visitor = await chromium.OpenAsync();
            await GoToFacebookAsync(visitor.Page, world.NewPerson());
            await AgreeAsync(visitor.Page);

            await ExpectPageAsync(visitor.Page, "Facebook sign-in is not working");
            Assert.DoesNotContain(Wrong, await visitor.Page.ContentAsync(), StringComparison.Ordinal);
            await Expect(AnotherWay(visitor.Page)).ToBeVisibleAsync();
            Assert.Contains("connector.invalid_config", await RefusalsAsync());
        }
        finally
        {
            await ConfigureAsync(world.Facebook.App.Secret);
        }
    }

    [Fact]
    public async Task I_a_code_that_was_used_before_signs_nobody_in()
    {
        await using var first = await chromium.OpenAsync();
        var used = await InterceptAsync(first.Page, url => url);
        await ExpectSignedInOrNewAsync(first.Page);

        await using var second = await chromium.OpenAsync();
        await InterceptAsync(second.Page, url => Replace(url, "code", Parameter(used, "code")));

        await ExpectPageAsync(second.Page, "This sign-in link was already used");
        Assert.Contains("connector.social_auth_code_invalid", await RefusalsAsync());
    }

    [Fact]
    public async Task I_an_answer_that_is_opened_twice_signs_nobody_in()
    {
        await using var visitor = await chromium.OpenAsync();
        var used = await InterceptAsync(visitor.Page, url => url);
        await ExpectSignedInOrNewAsync(visitor.Page);

        await using var thief = await chromium.OpenAsync();
        await thief.Page.GotoAsync(used);

        await ExpectPageAsync(thief.Page, "This sign-in did not start here");
    }

    [Fact]
    public async Task I_a_changed_state_stops_the_sign_in()
    {
        await using var visitor = await chromium.OpenAsync();
        await InterceptAsync(visitor.Page, url => Replace(url, "state", Parameter(url, "state") + "x"));

        await ExpectPageAsync(visitor.Page, "This sign-in did not start here");
        Assert.Contains("session.connector_validation_session_not_found", await RefusalsAsync());
        await Expect(AnotherWay(visitor.Page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_e_mail_address_of_another_account_is_linked_only_when_the_person_says_so()
    {
        var owner = await world.Api.CallAsync(HttpMethod.Post, "/api/users", new { username = "alex", name = "The real Alex", primaryEmail = "alex@example.com" });
        await using var visitor = await chromium.OpenAsync();
        await GoToFacebookAsync(visitor.Page, world.NewPerson("alex@example.com"));
        await AgreeAsync(visitor.Page);

        await ExpectPageAsync(visitor.Page, "You already have an account");
        await Expect(visitor.Page.GetByText("****@example.com")).ToBeVisibleAsync();
        Assert.Empty((await UserAsync(owner))["identities"]!.AsObject());
        await visitor.Page.GetByText("Sign in and link Facebook").ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Welcome, The real Alex" })).ToBeVisibleAsync();
        Assert.True((await UserAsync(owner))["identities"]!.AsObject().ContainsKey("facebook"));
    }

    private static Task ExpectPageAsync(IPage page, string title) => Expect(page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();

    // The first time Facebook's person is new here and is asked for a username.
    private static Task ExpectSignedInOrNewAsync(IPage page) =>
        Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("One more step|Welcome", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) })).ToBeVisibleAsync();

    private static ILocator AnotherWay(IPage page) => page.GetByRole(AriaRole.Link, new() { Name = "Choose another way" });

    private static Task AgreeAsync(IPage page) => page.Locator("button[value=continue]").ClickAsync();

    private static string Parameter(string url, string name) => System.Web.HttpUtility.ParseQueryString(new Uri(url).Query)[name] ?? "";

    private static string Replace(string url, string name, string value)
    {
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(url).Query);
        query[name] = value;
        return new UriBuilder(url) { Query = query.ToString() }.Uri.ToString();
    }

    private async Task GoToFacebookAsync(IPage page, string person)
    {
        await page.GotoAsync(new Uri(world.Bookstore.Home, "sign-in").ToString());
        await page.GetByText("Continue with Facebook").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
    }

    /// <summary>Goes to Facebook and agrees; what Facebook sends back is changed on its way. Gives the address that arrived.</summary>
    private async Task<string> InterceptAsync(IPage page, Func<string, string> change)
    {
        var callback = "";
        await page.RouteAsync("**/dialog/permissions", async route =>
        {
            var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
            callback = change(answer.Headers["location"]);
            await route.FulfillAsync(new() { Status = 302, Headers = new Dictionary<string, string> { ["Location"] = callback } });
        });
        await GoToFacebookAsync(page, world.NewPerson());
        await AgreeAsync(page);
        return callback;
    }

    private async Task ConfigureAsync(string secret) => await world.Api.CallAsync(
        HttpMethod.Patch, "/api/connectors/" + OpenBookstore.ConnectorId, new { config = new { clientId = world.Facebook.App.Id, clientSecret = secret } });

    private Task<JsonNode> UserAsync(JsonNode user) => world.Api.CallAsync(HttpMethod.Get, $"/api/users/{user["id"]}");

    private async Task<List<string>> RefusalsAsync()
    {
        var logs = await world.Api.CallAsync(HttpMethod.Get, "/api/logs?page_size=100&logKey=Interaction.SignIn.Verification.Social.Submit");
        return [.. logs.AsArray().Where(log => (string?)log!["payload"]!["result"] == "Error").Select(log => (string)log!["payload"]!["error"]!["code"]!)];
    }
}

using System.Net;
using System.Text.RegularExpressions;

namespace Signet.Server.Tests.Connectors;

/// <summary>The built-in pages on the way to Facebook and back (tutorial.md 5).</summary>
public abstract partial class SocialPagesTests(FacebookServer server)
{
    [Fact]
    public async Task A_newcomer_presses_the_Facebook_button_and_ends_signed_in_at_the_application()
    {
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var browser = server.Server.NewBrowser();
        var back = await LeaveAndReturnAsync(browser, client);

        var landing = await browser.GoAsync(back.PathAndQuery, TestContext.Current.CancellationToken);

        Assert.StartsWith(TestClient.RedirectUri, landing.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.NotNull(landing["code"]);
    }

    [Fact]
    public async Task I_the_answer_to_one_browser_signs_nobody_in_in_another()
    {
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var victim = server.Server.NewBrowser();
        using var attacker = server.Server.NewBrowser();
        var back = await LeaveAndReturnAsync(attacker, client);
        await LeaveAndReturnAsync(victim, client);
        using var stranger = server.Server.NewBrowser();

        foreach (var browser in new[] { victim, stranger })
        {
            var landing = await browser.GoAsync(back.PathAndQuery, TestContext.Current.CancellationToken);

            Assert.Equal(server.Server.Core.Authority, landing.Address.Authority);
            Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "_session");
        }
    }

    [Fact]
    public async Task I_an_answer_counts_once_and_only_with_its_state()
    {
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var browser = server.Server.NewBrowser();
        var back = await LeaveAndReturnAsync(browser, client);
        var changed = back.PathAndQuery.Replace("state=", "state=x", StringComparison.Ordinal);

        var refused = await browser.GoAsync(changed, TestContext.Current.CancellationToken);
        Assert.Equal(server.Server.Core.Authority, refused.Address.Authority);
        Assert.NotNull((await browser.GoAsync(back.PathAndQuery, TestContext.Current.CancellationToken))["code"]);
        var again = await browser.GoAsync(back.PathAndQuery, TestContext.Current.CancellationToken);
        Assert.Equal(server.Server.Core.Authority, again.Address.Authority);
    }

    [Fact]
    public async Task A_provider_that_answers_with_a_form_is_sent_on_with_a_query()
    {
        using var browser = server.Server.NewBrowser();

        var answer = await browser.Http.PostAsync(
            new Uri("/callback/x", UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create("code", "a b"), KeyValuePair.Create("state", "s")]),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/callback/x?code=a", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    /// <summary>From the sign-in page through Facebook; gives the address that the browser is sent back to, not yet opened.</summary>
    private async Task<Uri> LeaveAndReturnAsync(Browser browser, TestClient client)
    {
        var page = await browser.GoAsync(client.Authorize().Url, TestContext.Current.CancellationToken);
        Assert.Contains("Facebook", await page.TextAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var leaving = await browser.Http.PostAsync(
            new Uri("/sign-in/social" + page.Address.Query, UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create("connector", FacebookServer.ConnectorId)]),
            TestContext.Current.CancellationToken);
        var html = await leaving.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var dialog = WebUtility.HtmlDecode(Dialog().Match(html).Value);
        Assert.NotEmpty(dialog);
        using var person = new FacebookPerson(server.Facebook, server.NewPerson());
        return (await person.AnswerAsync(dialog)).Address;
    }

    [GeneratedRegex("http://[^\"<> ]+/dialog/oauth[^\"<> ]+", RegexOptions.NonBacktracking)]
    private static partial Regex Dialog();
}

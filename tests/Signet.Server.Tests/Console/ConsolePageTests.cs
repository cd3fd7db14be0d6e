using System.Net;

namespace Signet.Server.Tests.Console;

/// <summary>The Console as its own OIDC client (console.md 1): who gets in, where it exists, and that its pages come up.</summary>
public sealed class ConsolePageTests(ConsoleServer console) : IClassFixture<ConsoleServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Registration_of_the_first_administrator_ends_in_the_console()
    {
        Assert.Equal("/console/get-started", console.FirstPage.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, console.FirstPage.Page?.StatusCode);
    }

    [Theory]
    [InlineData("/console/get-started")]
    [InlineData("/console/applications")]
    [InlineData("/console/applications/create")]
    [InlineData("/console/applications/third-party-applications")]
    [InlineData("/console/connectors/social")]
    [InlineData("/console/connectors/social/create/Social")]
    [InlineData("/console/sign-in-experience/branding")]
    [InlineData("/console/sign-in-experience/sign-up-and-sign-in")]
    [InlineData("/console/sign-in-experience/content")]
    [InlineData("/console/sign-in-experience/account-center")]
    [InlineData("/console/users")]
    [InlineData("/console/audit-logs")]
    public async Task An_administrator_sees_the_page_and_a_stranger_is_sent_to_sign_in(string path)
    {
        var own = await console.Administrator.GoAsync(path, Ct);
        Assert.Equal((path, HttpStatusCode.OK), (own.Address.AbsolutePath, own.Page!.StatusCode));
        Assert.Contains("</html>", await own.TextAsync(Ct), StringComparison.Ordinal);

        using var stranger = new Browser(console.Server.Admin);
        Assert.Equal("/sign-in", (await stranger.GoAsync(path, Ct)).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("/console")]
    [InlineData("/console/users")]
    [InlineData("/CONSOLE/users")]
    [InlineData("/console/sign-in")]
    public async Task The_console_does_not_exist_at_the_user_tenants_door(string path)
    {
        using var response = await console.Server.Http.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Signing_out_by_another_site_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/console/sign-out");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await console.Administrator.Http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("/console/users", (await console.Administrator.GoAsync("/console/users", Ct)).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("https://evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("/oidc/session/end")]
    public async Task F_the_way_back_after_sign_in_stays_inside_the_console(string returnTo)
    {
        var landing = await console.Administrator.GoAsync("/console/sign-in?returnTo=" + Uri.EscapeDataString(returnTo), Ct);

        Assert.Equal(console.Server.Admin.Authority, landing.Address.Authority);
        Assert.StartsWith("/console", landing.Address.AbsolutePath, StringComparison.Ordinal);
    }
}

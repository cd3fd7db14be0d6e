using System.Net;
using System.Text.Json.Nodes;
using Signet.Oidc.Tests.Host;
using Signet.Oidc.Wire;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Contract section 11.2, RFC 8628.</summary>
public sealed class DeviceFlowTests
{
    [Fact]
    public async Task A_device_gets_its_tokens_once_the_user_has_approved()
    {
        await using var host = await OidcHost.StartAsync();
        using var device = host.NewBrowser();
        using var browser = host.NewBrowser();
        var code = await StartAsync(device);
        Assert.Matches("^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$", (string)code["user_code"]!);
        Assert.Equal(host.Tenant.Endpoint + "/device?user_code=" + code["user_code"], (string)code["verification_uri_complete"]!);
        Assert.Equal("authorization_pending", await PollAsync(device, code));

        Assert.Equal("/device/success", await ApproveAsync(browser, ((string)code["user_code"]!).ToLowerInvariant()));
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PollAsync(device, code)));

        Assert.Single(results, result => result is null);
        Assert.All(results.Where(result => result is not null), error => Assert.Equal("invalid_grant", error));
        Assert.Contains("AlreadyUsedError", await EnterAsync(browser, (string)code["user_code"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aborted_expired_and_foreign_codes_are_told_apart()
    {
        await using var host = await OidcHost.StartAsync();
        using var device = host.NewBrowser();
        using var browser = host.NewBrowser();
        var aborted = await StartAsync(device);
        var expired = await StartAsync(device);

        Assert.Contains("error=AbortedError", await EnterAsync(browser, (string)aborted["user_code"]!, ("abort", "yes")), StringComparison.Ordinal);
        Assert.Equal("access_denied", await PollAsync(device, aborted));
        Assert.Contains("error=NotFoundError", await EnterAsync(browser, "BBBB-BBBB"), StringComparison.Ordinal);
        Assert.Contains("error=NoCodeError", await EnterAsync(browser, " "), StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromSeconds(601));
        Assert.Equal("expired_token", await PollAsync(device, expired));
        Assert.Contains("error=ExpiredError", await EnterAsync(browser, (string)expired["user_code"]!), StringComparison.Ordinal);
        expired["device_code"] = "unknown";
        Assert.Equal("invalid_grant", await PollAsync(device, expired));
    }

    [Fact]
    public async Task The_form_is_tied_to_the_browser()
    {
        await using var host = await OidcHost.StartAsync();
        using var device = host.NewBrowser();
        using var browser = host.NewBrowser();
        var code = await StartAsync(device);

        using var forged = await browser.PostAsync("/oidc/device", ("xsrf", "guess"), ("user_code", (string)code["user_code"]!), ("confirm", "yes"));

        Assert.Equal("/device?error=InvalidRequest", forged.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Two_users_approve_one_code_and_one_of_them_counts()
    {
        await using var host = await OidcHost.StartAsync();
        using var device = host.NewBrowser();
        using var first = host.NewBrowser();
        using var second = host.NewBrowser();
        var code = await StartAsync(device);
        var userCode = (string)code["user_code"]!;

        var answers = await Task.WhenAll(ApproveAsync(first, userCode), ApproveAsync(second, userCode, "user-2"));

        Assert.Single(answers, answer => answer == "/device/success");
    }

    [Fact]
    public async Task Only_device_clients_may_ask()
    {
        await using var host = await OidcHost.StartAsync();
        using var device = host.NewBrowser();

        using var response = await device.PostAsync("/oidc/device/auth", ("client_id", "spa"), ("scope", "openid"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid_request", (string)(await Browser.JsonAsync(response))["error"]!);
    }

    [Fact]
    public async Task A_device_request_ignores_what_it_does_not_know_and_refuses_what_comes_twice()
    {
        await using var host = await OidcHost.StartAsync();
        using var device = host.NewBrowser();

        using var odd = await device.PostAsync("/oidc/device/auth", ("client_id", "tv"), ("scope", "openid"), ("resource", ""), ("max_age", ""), ("invented", "x"));
        using var twice = await device.PostAsync("/oidc/device/auth", ("client_id", "tv"), ("scope", "openid"), ("scope", "profile"));
        var (status, error) = await device.TokenAsync(("grant_type", GrantTypes.DeviceCode), ("client_id", "tv"));

        Assert.Equal("authorization_pending", await PollAsync(device, await Browser.JsonAsync(odd)));
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request"), (status, (string)error["error"]!));
    }

    [Fact]
    public async Task An_approved_code_is_redeemed_by_the_client_that_asked_only()
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.Add(new Clients.Client { Id = "tv-2", Type = Clients.ClientType.Native, IsDeviceFlow = true });
        using var device = host.NewBrowser();
        using var browser = host.NewBrowser();
        var code = await StartAsync(device);
        await ApproveAsync(browser, (string)code["user_code"]!);

        var (_, stolen) = await device.TokenAsync(("grant_type", GrantTypes.DeviceCode), ("client_id", "tv-2"), ("device_code", (string)code["device_code"]!));

        Assert.Equal("invalid_grant", (string)stolen["error"]!);
        Assert.Null(await PollAsync(device, code));
    }

    private static async Task<JsonObject> StartAsync(Browser device)
    {
        using var response = await device.PostAsync("/oidc/device/auth", ("client_id", "tv"), ("scope", "openid offline_access"));
        return await Browser.JsonAsync(response);
    }

    private static async Task<string?> PollAsync(Browser device, JsonObject code)
    {
        var (_, body) = await device.TokenAsync(
            ("grant_type", GrantTypes.DeviceCode), ("client_id", "tv"), ("device_code", (string)code["device_code"]!));
        return (string?)body["error"];
    }

    private static async Task<string> EnterAsync(Browser browser, string userCode, params (string Name, string Value)[] more)
    {
        using var page = await browser.GetAsync("/oidc/device");
        var xsrf = page.Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("_logto_device_flow_xsrf=", StringComparison.Ordinal));
        using var response = await browser.PostAsync(
            "/oidc/device", [("xsrf", xsrf.Split('=')[1].Split(';')[0]), ("user_code", userCode), .. more]);
        return response.Headers.Location?.ToString() ?? await Browser.TextAsync(response);
    }

    /// <summary>Login and silent consent, until a page or an error is reached.</summary>
    private static async Task<string> ApproveAsync(Browser browser, string userCode, string subject = OidcHost.User)
    {
        var location = await EnterAsync(browser, userCode, ("confirm", "yes"));
        while (location.Contains("/sign-in", StringComparison.Ordinal) || location.Contains("/consent", StringComparison.Ordinal)
            || location.Contains("/oidc/", StringComparison.Ordinal))
        {
            using var response = await browser.GetAsync(location.StartsWith("/sign-in", StringComparison.Ordinal)
                ? $"/test/sign-in?as={subject}&{location.Split('?')[1]}"
                : location);
            location = response.Headers.Location?.ToString() ?? response.StatusCode.ToString();
        }

        return location;
    }
}

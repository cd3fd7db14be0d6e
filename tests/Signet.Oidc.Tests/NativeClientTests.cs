using System.Net;
using Signet.Oidc.Clients;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>RFC 8252: applications on a device.</summary>
public sealed class NativeClientTests
{
    [Theory]
    [InlineData("com.example.app://callback", "com.example.app://callback")]
    [InlineData("https://app.example.com/native", "https://app.example.com/native")]
    [InlineData("http://127.0.0.1/callback", "http://127.0.0.1:49152/callback")]
    [InlineData("http://[::1]/callback", "http://[::1]:49152/callback")]
    public async Task A_code_reaches_a_private_scheme_a_claimed_address_and_a_loopback_address(string registered, string redirect)
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.Add(new Client { Id = "native", Type = ClientType.Native, RedirectUris = [registered] });
        using var browser = host.NewBrowser();

        var code = Flows.ParameterOf(await browser.AuthorizeAsync(Query(redirect)), "code");
        (string, string)[] form = [("grant_type", "authorization_code"), ("client_id", "native"), ("code", code), ("redirect_uri", redirect)];
        var (wrong, _) = await browser.TokenAsync([.. form, ("code_verifier", new string('x', 43))]);
        var (missing, _) = await browser.TokenAsync(form);
        var (right, _) = await browser.TokenAsync([.. form, ("code_verifier", Flows.Verifier)]);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK), (wrong, missing, right));
    }

    [Fact]
    public async Task Without_a_challenge_there_is_no_authorization()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var query = Query("com.example.app://callback").Replace($"&code_challenge={Flows.Challenge}&code_challenge_method=S256", "", StringComparison.Ordinal);

        using var response = await browser.GetAsync("/oidc/auth?" + query);

        Assert.StartsWith("com.example.app://callback?error=invalid_request", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("state=s", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oidc/token")]
    [InlineData("/oidc/request")]
    [InlineData("/oidc/token/introspection")]
    [InlineData("/oidc/token/revocation")]
    [InlineData("/oidc/device/auth")]
    public async Task A_secret_proves_nothing(string path)
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.Secrets.Add(("native", OidcHost.Secret));
        using var browser = host.NewBrowser();

        using var inBody = await browser.PostAsync(path, ("client_id", "native"), ("client_secret", OidcHost.Secret), ("token", "x"));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Browser.Form(("token", "x")) };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes("native:" + OidcHost.Secret)));
        using var inHeader = await browser.SendAsync(request);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (inBody.StatusCode, inHeader.StatusCode));
        Assert.Equal("invalid_client", (string)(await Browser.JsonAsync(inHeader))["error"]!);
    }

    private static string Query(string redirect) =>
        Flows.Query("native", "openid").Replace(Uri.EscapeDataString(OidcHost.Redirect), Uri.EscapeDataString(redirect), StringComparison.Ordinal);
}

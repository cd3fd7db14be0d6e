using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Signet.Oidc.Authorize;
using Signet.Oidc.Clients;
using Signet.Oidc.Dpop;
using Signet.Oidc.Http;
using Signet.Oidc.Interactions;
using Signet.Oidc.Tests.Host;
using Signet.Testing;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Inputs that a random run found first: they threw, or meant more than they should.</summary>
public sealed class FoundInputTests
{
    private const string Form = "Content-Type: application/x-www-form-urlencoded";
    private const string Json = "Content-Type: application/json";

    [Theory]
    [InlineData("POST", "/oidc/token", Json, """{"grant_type":"\udc00\ud800"}""", 400)]
    [InlineData("POST", "/oidc/token", Json, """{"\ud800":"x"}""", 400)]
    [InlineData("POST", "/oidc/token", Json, "{\"grant_type\":\"\u00a3\"}", 400)]
    [InlineData("POST", "/oidc/token", Form + "\r\nOrigin: \u2100", "client_id=spa", 400)]
    [InlineData("GET", "/oidc/jwks", "Origin: http://\u00e9", "", 200)]
    [InlineData("OPTIONS", "/oidc/token", "Access-Control-Request-Headers: \u2100", "", 204)]
    [InlineData("POST", "/oidc/token", Form + "\r\nTransfer-Encoding: chunked", "1\r\nabcd", 400)]
    [InlineData("POST", "/oidc/token", Form, "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=e30.[::ffff:127.0.0.1]", 400)]
    [InlineData("POST", "/oidc/token", Form, "grant_type=client_credentials&client_id=machine&client_secret=" + OidcHost.Secret + "&resource=file://%E2%80%AE", 400)]
    [InlineData("GET", "/oidc/auth?client_id=web&redirect_uri=https://app.example.com/callback&response_type=code&resource=file://%E2%80%AE%3Fx", "X: y", "", 303)]
    public async Task A_request_gets_an_answer_of_the_contract(string method, string target, string headers, string body, int status)
    {
        await using var host = await OidcHost.StartAsync();
        // The body as Latin-1, so that a letter can stand for a byte that is no UTF-8.
        var bytes = Encoding.Latin1.GetBytes(body);
        var length = headers.Contains("Transfer-Encoding", StringComparison.Ordinal) ? "" : $"Content-Length: {bytes.Length}\r\n";
        var head = Encoding.UTF8.GetBytes($"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n{length}\r\n");

        var answer = await RawAnswer.ToAsync(host.Address, [.. head, .. bytes], TimeSpan.FromSeconds(8));

        Assert.Equal(status, answer.Status);
        ProperAnswer.AssertProper(new FuzzRequest(method, target), answer, host.Tenant.Issuer);
    }

    [Theory]
    [InlineData("{", "\"{0}\":1", "}")]
    [InlineData("{\"resource\":[", "{0}", "]}")]
    public async Task M_a_json_body_has_no_more_parameters_than_a_form(string start, string item, string end)
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var items = string.Join(',', Enumerable.Range(0, 257).Select(i => item.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        using var answer = await browser.SendAsync("/oidc/token", new StringContent(start + items + end, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("invalid request body", (string)(await Browser.JsonAsync(answer))["error_description"]!);
    }

    [Theory]
    [InlineData("https://**.vercel.app/cb", "https://evil.vercel.app/cb")]
    [InlineData("https://*.com./cb", "https://evil.com./cb")]
    [InlineData("https://*..example.com/cb", "https://a..example.com/cb")]
    [InlineData("https://*.2.3.4/cb", "https://66.2.3.4/cb")]
    public void A_wildcard_does_not_leave_its_domain(string registered, string requested) =>
        Assert.False(RedirectUriPattern.Parse(registered).Matches(requested, ignoreLoopbackPort: false));

    [Theory]
    [InlineData(" javascript:alert(1)")]
    [InlineData(" javascript:*")]
    [InlineData("/etc/x:y")]
    [InlineData("\\\\host\\x:y")]
    [InlineData("//\u202e/:")]
    [InlineData("*:urn:S[::1]")]
    public void A_client_with_a_uri_that_means_something_else_to_browsers_is_not_served(string registered) =>
        Assert.Equal("invalid_redirect_uri", ClientMetadataCheck.Run(new Client { Id = "c", Type = ClientType.Spa, RedirectUris = [registered] })?.Error);

    [Theory]
    [InlineData("e30.[::ffff:127.0.0.1]")]
    [InlineData("eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwiXHVkYzAwIjoxfX0.e30.AA")]
    public async Task Text_that_is_no_proof_is_refused(string proof) =>
        Assert.Equal("invalid_dpop_proof", (await DpopProofReader.ReadAsync(proof)).Error?.Error);

    [Fact]
    public async Task A_proof_for_an_address_that_cannot_be_parsed_is_refused()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var (tenant, context) = (new MemoryTenant(), new DefaultHttpContext { Request = { Method = "POST", Path = "/oidc/token" } });
        var nonces = new DpopNonces(tenant, clock);
        using var key = new DpopKey();
        context.Request.Headers["DPoP"] = key.Prove("POST", "file://\u202e", clock.GetUtcNow(), nonces.Current);

        Assert.Equal("invalid_dpop_proof", (await new DpopVerifier(tenant, new MemoryStore(clock), nonces, clock).VerifyAsync(context)).Error?.Error);
    }

    [Theory]
    [InlineData("social:..")]
    [InlineData("sso:.")]
    public void A_direct_sign_in_names_a_connector_and_no_other_page(string direct)
    {
        var parameters = new RequestParameters([new("direct_sign_in", direct)]);

        Assert.Equal("/sign-in?app_id=spa", SignInLocation.ForLogin(new AuthorizeRequest(new MemoryTenant(), new Client { Id = "spa", Type = ClientType.Spa }, parameters)));
    }

    [Theory]
    [InlineData("""{"spa":"1","spa":"2"}""")]
    [InlineData("""{"spa":"\ud800"}""")]
    [InlineData("{\"\ud800\":\"1\"}")]
    public void An_interaction_cookie_is_read_and_written_whatever_it_holds(string cookie)
    {
        var map = InteractionMap.Parse(cookie);
        map.Set("_legacy", "3");

        Assert.Equal("3", InteractionMap.Parse(map.Encode()).Find("web"));
    }
}

using System.Text.Json.Nodes;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class E: nobody chooses issuer, addresses or the logged address by a header.</summary>
public sealed class HostHeaderTests(OnSqlite fixture)
{
    public static TheoryData<string, string> Forgeries => new()
    {
        { "Host", "evil.example.com" },
        { "X-Forwarded-Host", "evil.example.com" },
        { "X-Forwarded-Proto", "https" },
        { "X-Forwarded-For", "203.0.113.9" },
        { "X-Forwarded-For", "not an address, at all" },
        { "Forwarded", "for=203.0.113.9;host=evil.example.com;proto=https" },
        { "X-Original-URL", "/api/users" },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task E_a_forged_header_changes_neither_metadata_nor_redirects_nor_tokens(string name, string value)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);

        using var discovery = await SendAsync(HttpMethod.Get, "/oidc/.well-known/openid-configuration", name, value);
        using var start = await SendAsync(HttpMethod.Get, client.Authorize().Url, name, value);
        using var token = await SendAsync(HttpMethod.Post, "/oidc/token", name, value, new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", fixture.Api.ClientId), new("client_secret", fixture.Api.ClientSecret),
            new("resource", "https://default.logto.app/api"),
        ]));

        var metadata = await discovery.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("evil", metadata, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", (string)JsonNode.Parse(metadata)!["issuer"]!, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", start.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.All(start.Headers.GetValues("Set-Cookie"), cookie => Assert.DoesNotContain("evil", cookie, StringComparison.Ordinal));
        var issued = await TestClient.TokensAsync(token);
        Assert.Equal(fixture.Server.Core + "oidc", (string)Jwt.Payload((string)issued["access_token"]!)["iss"]!);
    }

    [Fact]
    public async Task E_the_audit_log_names_the_real_address()
    {
        var user = "u" + Identity.Ids.NewShort();
        using var _ = await SendAsync(HttpMethod.Post, "/oidc/token", "X-Forwarded-For", "203.0.113.9", new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", fixture.Api.ClientId), new("client_secret", user)]));

        var logs = await fixture.Api.CallAsync(HttpMethod.Get, "/api/logs?page_size=100");

        Assert.DoesNotContain("203.0.113.9", logs.ToJsonString(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string header, string value, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation(header, value);
        return fixture.Server.Http.SendAsync(request);
    }
}

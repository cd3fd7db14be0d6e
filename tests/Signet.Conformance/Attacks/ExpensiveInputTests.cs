using System.Net;
using System.Text;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class M: input that costs its sender little is refused before it costs us much, and others are served meanwhile.</summary>
public sealed class ExpensiveInputTests(OnSqlite fixture)
{
    private static readonly string _many = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => "s" + i));

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "/oidc/token", "application/x-www-form-urlencoded", "client_id=x&x=" + new string('a', 100_000) },
        { "/oidc/token", "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"p{i}=1")) },
        { "/oidc/token", "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 3000).Select(i => $"resource=https://r{i}")) },
        { "/oidc/token", "application/json", new string('[', 50_000) },
        { "/oidc/token", "application/json", "{\"a\":" + new string('[', 10_000) + new string(']', 10_000) + "}" },
        { "/oidc/token", "application/json", "{\"client_id\":\"" + new string('a', 200_000) + "\"}" },
        { "/oidc/request", "application/x-www-form-urlencoded", "client_id=x&scope=" + Uri.EscapeDataString(_many) },
        { "/oidc/device/auth", "application/x-www-form-urlencoded", "client_id=x&scope=" + Uri.EscapeDataString(_many) },
        { "/oidc/token/introspection", "application/x-www-form-urlencoded", "client_id=x&token=" + new string('a', 60_000) },
        { "/api/experience/verification/password", "application/json", "{\"password\":\"" + new string('a', 2_000_000) + "\"}" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task M_a_body_that_is_too_much_is_refused_and_not_a_failure(string path, string mediaType, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        // Asks before it sends: who is still sending when the server closes the connection may lose the answer.
        request.Headers.ExpectContinue = true;
        using var response = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.InRange((int)response.StatusCode, 400, 499);
    }

    [Fact]
    public async Task M_long_addresses_and_headers_are_refused_and_not_a_failure()
    {
        using var longQuery = await fixture.Server.Http.GetAsync(new Uri("/oidc/auth?state=" + new string('a', 60_000), UriKind.Relative), TestContext.Current.CancellationToken);
        using var manyParameters = await fixture.Server.Http.GetAsync(new Uri("/oidc/auth?" + string.Join('&', Enumerable.Range(0, 1000).Select(i => $"p{i}")), UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/oidc/me");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + new string('a', 60_000));
        using var longHeader = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.All([longQuery, manyParameters, longHeader], answer => Assert.InRange((int)answer.StatusCode, 400, 499));
    }

    [Fact]
    public async Task M_a_very_long_password_is_refused_before_it_is_hashed()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (_, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        using var page = await fixture.OpenSignInAsync(client);

        using var response = await page.PostAsync(
            "/verification/password", new { identifier = new { type = "username", value = username }, password = new string('a', 100_000) });

        Assert.InRange((int)response.StatusCode, 400, 499);
    }

    [Fact]
    public async Task M_while_passwords_are_tried_in_masses_refreshes_go_on()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var refresh = (string)(await fixture.TokensAsync(client))["refresh_token"]!;
        using var wave = new CancellationTokenSource();
        var pages = await Task.WhenAll(Enumerable.Range(0, 32).Select(async i =>
        {
            var page = await fixture.OpenSignInAsync(client);
            return page;
        }));
        var attempts = pages.Select((page, i) => StuffAsync(page, i, wave.Token)).ToList();

        for (var i = 0; i < 20; i++)
        {
            using var response = await client.RefreshAsync(refresh);
            refresh = (string)(await TestClient.TokensAsync(response))["refresh_token"]!;
        }

        await wave.CancelAsync();
        var answers = (await Task.WhenAll(attempts)).SelectMany(codes => codes).ToList();
        Assert.NotEmpty(answers);
        Assert.All(answers, code => Assert.Contains(code, (HttpStatusCode[])[HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable]));
        foreach (var page in pages)
        {
            page.Dispose();
        }
    }

    private static async Task<List<HttpStatusCode>> StuffAsync(ExperienceClient page, int number, CancellationToken ct)
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; !ct.IsCancellationRequested && i < 1000; i++)
        {
            using var response = await page.PostAsync(
                "/verification/password", new { identifier = new { type = "username", value = $"nobody{number}x{i}" }, password = "Wrong-horse-1" });
            answers.Add(response.StatusCode);
        }

        return answers;
    }
}

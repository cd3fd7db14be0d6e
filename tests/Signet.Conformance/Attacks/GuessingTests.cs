using System.Net;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class K and part 3: whoever guesses is slowed down, and nobody else is.</summary>
public sealed class GuessingTests(GuessingTests.Fixture fixture) : IClassFixture<GuessingTests.Fixture>
{
    private const int PerMinute = 30;
    private const int AttemptsPerMinute = 10;
    private const int MaxAttempts = 5;

    [Theory]
    [InlineData("/oidc/token", PerMinute)]
    [InlineData("/oidc/token/revocation", PerMinute)]
    [InlineData("/oidc/token/introspection", PerMinute)]
    [InlineData("/oidc/device", AttemptsPerMinute)]
    public async Task K_one_address_that_keeps_guessing_gets_429_and_another_is_served(string path, int limit)
    {
        var (guesser, other) = (Address(), Address());

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < limit + 5; i++)
        {
            answers.Add(await GuessAsync(path, guesser));
        }

        using var served = await GuessAsync(path, other);

        Assert.NotEqual(HttpStatusCode.TooManyRequests, answers[0].StatusCode);
        var refused = answers.Last();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, served.StatusCode);
    }

    [Fact]
    public async Task K_a_password_is_guessed_a_few_times_and_then_not_even_the_right_one_is_tried()
    {
        await fixture.Api.CallAsync(HttpMethod.Patch, "/api/sign-in-exp", new { sentinelPolicy = new { maxAttempts = MaxAttempts, lockoutDuration = 10 } });
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (_, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        using var page = await fixture.OpenSignInAsync(client);
        Task<HttpResponseMessage> TryAsync(string password) =>
            page.PostAsync("/verification/password", new { identifier = new { type = "username", value = username }, password });

        for (var i = 0; i < MaxAttempts - 1; i++)
        {
            Assert.Equal("422 session.invalid_credentials", await TryAsync("Wrong-horse-" + i).VerdictAsync());
        }

        Assert.Equal("400 session.verification_blocked_too_many_attempts", await TryAsync("Wrong-horse-9").VerdictAsync());
        Assert.Equal("400 session.verification_blocked_too_many_attempts", await TryAsync(ProtocolSignIn.Password).VerdictAsync());
        fixture.Server.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("200", await TryAsync(ProtocolSignIn.Password).VerdictAsync());
    }

    private Task<HttpResponseMessage> GuessAsync(string path, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("client_id", fixture.Api.ClientId), new("client_secret", "wrong"), new("user_code", "BBBB-BBBB"), new("xsrf", "x")]),
        };
        request.Headers.Add("X-Forwarded-For", address);
        return fixture.Server.Http.SendAsync(request);
    }

    private static string Address() => $"198.51.100.{Interlocked.Increment(ref _last)}";

    private static int _last;

    /// <summary>Behind a trusted proxy, with small limits.</summary>
    public sealed class Fixture() : ServerFixture(postgreSql: false)
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings)
        {
            ["Signet:TrustProxyHeader"] = "true",
            ["Signet:RateLimits:PerAddressPerMinute"] = $"{PerMinute}",
            ["Signet:RateLimits:AttemptsPerAddressPerMinute"] = $"{AttemptsPerMinute}",
        };
    }
}

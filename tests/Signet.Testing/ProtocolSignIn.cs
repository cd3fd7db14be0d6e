using System.Text.Json.Nodes;

namespace Signet.Testing;

/// <summary>A person signed in to a client, and what tests of the protocol do from there.</summary>
public static class ProtocolSignIn
{
    public const string Password = "Correct-horse-9";

    /// <summary>Signs a new person in and gives the code that was issued, not yet redeemed, with the browser that has the session.</summary>
    public static async Task<SignedIn> SignInAsync(this ServerFixture fixture, TestClient client, string scope = "openid profile offline_access", string? resource = null)
    {
        var (id, username) = await fixture.CreateUserAsync(Password);
        return await fixture.SignInAsync(client, id, username, scope, resource);
    }

    public static async Task<SignedIn> SignInAsync(
        this ServerFixture fixture, TestClient client, string userId, string username, string scope = "openid profile offline_access", string? resource = null)
    {
        var (url, verifier) = client.Authorize(scope, resource);
        var page = await ExperienceClient.OpenAsync(fixture.Server, url);
        var landing = await page.SignInAsync(username, Password);
        var code = landing["code"] ?? throw new InvalidOperationException($"Landed on {landing.Address}.");
        return new SignedIn(userId, username, page, code, verifier);
    }

    /// <summary>The same person signs in once more in the same browser, because the client asks for it.</summary>
    public static async Task SignInAgainAsync(this ServerFixture fixture, TestClient client, SignedIn person)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(person);
        await person.Page.Browser.GoAsync(client.Authorize("openid", prompt: "login").Url);
        await person.Page.SignInAsync(person.Username, Password);
    }

    public static async Task<JsonObject> TokensAsync(this ServerFixture fixture, TestClient client, string scope = "openid profile offline_access", string? resource = null)
    {
        var person = await fixture.SignInAsync(client, scope, resource);
        using var page = person.Page;
        return await client.TokensAsync(person);
    }

    /// <summary>Redeems the code that a person came back with.</summary>
    public static async Task<JsonObject> TokensAsync(this TestClient client, SignedIn person, string? resource = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(person);
        return await TestClient.TokensAsync(await client.RedeemAsync(person.Code, person.Verifier, resource));
    }

    public static async Task<int> UserInfoAsync(this ServerFixture fixture, JsonNode? accessToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/oidc/me");
        request.Headers.Authorization = new("Bearer", (string)accessToken!);
        using var response = await fixture.Server.Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>Runs the same call many times at once and counts the successes.</summary>
    public static async Task<List<HttpResponseMessage>> AtOnceAsync(int times, Func<Task<HttpResponseMessage>> call)
    {
        using var start = new SemaphoreSlim(0);
        var calls = Enumerable.Range(0, times).Select(async _ =>
        {
            await start.WaitAsync();
            return await call();
        }).ToList();
        start.Release(times);
        return [.. await Task.WhenAll(calls)];
    }

    public sealed record SignedIn(string UserId, string Username, ExperienceClient Page, string Code, string Verifier);
}

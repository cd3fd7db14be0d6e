using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Signet.Server.Tests.Connectors;
using Signet.Simulators.Facebook;

namespace Signet.Server.Tests.Account;

/// <summary>An application with which one user manages the own account.</summary>
public sealed class AccountApi : IDisposable
{
    public const string AllScopes = "openid profile email phone address custom_data identities";

    private AccountApi(TestClient client, HttpClient http, string userId) => (Client, _http, UserId) = (client, http, userId);

    private readonly HttpClient _http;

    public TestClient Client { get; }

    public string UserId { get; }

    /// <summary>Sent as <c>logto-verification-id</c> from now on.</summary>
    public string? VerificationId { get; set; }

    /// <summary>Somebody who signed up with Facebook.</summary>
    public static async Task<AccountApi> OfNewcomerAsync(FacebookServer server, FacebookUser person, string scope = AllScopes)
    {
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        var (url, verifier) = client.Authorize(scope);
        using var page = await ExperienceClient.OpenAsync(server.Server, url);
        return await OpenAsync(server, client, await page.RegisterWithFacebookAsync(server, person), verifier);
    }

    /// <summary>Somebody with username and password.</summary>
    public static async Task<AccountApi> OfUserAsync(FacebookServer server, string username, string password, string scope = AllScopes)
    {
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        var (url, verifier) = client.Authorize(scope);
        using var page = await ExperienceClient.OpenAsync(server.Server, url);
        return await OpenAsync(server, client, await page.SignInAsync(username, password), verifier);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        if (VerificationId is not null)
        {
            request.Headers.Add("logto-verification-id", VerificationId);
        }

        return _http.SendAsync(request);
    }

    /// <summary>The answer as JSON; fails the test when the call was refused.</summary>
    public async Task<JsonObject> CallAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await SendAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        return !response.IsSuccessStatusCode ? throw new InvalidOperationException($"{method} {path} answered {(int)response.StatusCode}: {text}")
            : text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Proves the password; the record is the verification header from now on.</summary>
    public async Task ProveAsync(string password) =>
        VerificationId = (string)(await CallAsync(HttpMethod.Post, "/api/verifications/password", new { password }))["verificationRecordId"]!;

    /// <summary>A verified record of a Facebook account.</summary>
    public async Task<string> VerifyFacebookAsync(FacebookServer server, FacebookUser person)
    {
        var started = await CallAsync(HttpMethod.Post, "/api/verifications/social", new { connectorId = FacebookServer.ConnectorId, state = "st", redirectUri = server.AccountRedirectUri });
        var id = (string)started["verificationRecordId"]!;
        var code = server.Facebook.IssueCode(person.Id, server.AccountRedirectUri);
        await CallAsync(HttpMethod.Post, "/api/verifications/social/verify", new { verificationRecordId = id, connectorData = new { code, state = "st", redirectUri = server.AccountRedirectUri } });
        return id;
    }

    /// <summary>A verified record of an account at the mock provider, with the tokens that it is told to have.</summary>
    public async Task<string> VerifyMockAsync(string userId, object? tokenResponse = null)
    {
        var started = await CallAsync(HttpMethod.Post, "/api/verifications/social", new { connectorId = "mock-instance", state = "st", redirectUri = "https://app.example.com/linked" });
        var id = (string)started["verificationRecordId"]!;
        object data = tokenResponse is null ? new { code = "c", userId } : new { code = "c", userId, tokenResponse };
        await CallAsync(HttpMethod.Post, "/api/verifications/social/verify", new { verificationRecordId = id, connectorData = data });
        return id;
    }

    public Task<string> LinkAsync(string recordId) => SendAsync(HttpMethod.Post, "/api/my-account/identities", new { newIdentifierVerificationRecordId = recordId }).VerdictAsync();

    public Task<string> TokenVerdictAsync(string target) => SendAsync(HttpMethod.Get, $"/api/my-account/identities/{target}/access-token").VerdictAsync();

    public Task<string> UpdateTokenAsync(string target, string recordId) =>
        SendAsync(HttpMethod.Put, $"/api/my-account/identities/{target}/access-token", new { verificationRecordId = recordId }).VerdictAsync();

    public void Dispose() => _http.Dispose();

    private static async Task<AccountApi> OpenAsync(FacebookServer server, TestClient client, Landing landing, string verifier)
    {
        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(landing["code"]!, verifier));
        var http = HttpClients.Create(server.Server.Core);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)tokens["access_token"]!);
        return new AccountApi(client, http, (string)Jwt.Payload((string)tokens["id_token"]!)["sub"]!);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace Signet.Load.Targets;

/// <summary>A person with a username and a password whose browser and application are played here: authorize, Experience API, consent, code, tokens.</summary>
internal sealed class BenchUser(Uri origin, string clientId, string redirectUri) : IDisposable
{
    private const string Username = "bench_user";
    private const string Password = "a-long-Passphrase-4-bench";
    private const string Verifier = "bench-verifier-bench-verifier-bench-verifier-00";

    /// <summary>One pool of connections for all browsers; each has its own cookies.</summary>
    private readonly SocketsHttpHandler _handler = new() { UseProxy = false, UseCookies = false, AllowAutoRedirect = false };

    internal sealed record Tokens(string AccessToken, string RefreshToken);

    public string ClientId => clientId;

    public Task RegisterAsync() => EnterAsync("Register", "new-password-identity", HttpStatusCode.Created);

    public async Task<Tokens> SignInAsync()
    {
        var code = await EnterAsync("SignIn", "password", HttpStatusCode.NoContent);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri,
            ["client_id"] = clientId,
            ["code_verifier"] = Verifier,
        };
        using var browser = new BrowserHttp(_handler, origin);
        using var answer = await browser.SendAsync(HttpMethod.Post, "/oidc/token", new FormUrlEncodedContent(form), HttpStatusCode.OK);
        var tokens = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return new Tokens(tokens["access_token"]!.GetValue<string>(), tokens["refresh_token"]!.GetValue<string>());
    }

    /// <summary>From the authorization request to the code.</summary>
    private async Task<string> EnterAsync(string kind, string verification, HttpStatusCode identified)
    {
        using var browser = new BrowserHttp(_handler, origin);
        await browser.FollowAsync(AuthorizeUri());
        using var started = await browser.SendAsync(HttpMethod.Put, "/api/experience", Json(new { interactionEvent = kind }), HttpStatusCode.NoContent);
        var identifier = new { type = "username", value = Username };
        using var verified = await browser.SendAsync(
            HttpMethod.Post, $"/api/experience/verification/{verification}", Json(new { identifier, password = Password }), HttpStatusCode.OK);
        var verificationId = (await verified.Content.ReadFromJsonAsync<JsonNode>())!["verificationId"]!.GetValue<string>();
        using var identification = await browser.SendAsync(HttpMethod.Post, "/api/experience/identification", Json(new { verificationId }), identified);
        using var submitted = await browser.SendAsync(HttpMethod.Post, "/api/experience/submit", null, HttpStatusCode.OK);
        var next = (await submitted.Content.ReadFromJsonAsync<JsonNode>())!["redirectTo"]!.GetValue<string>();
        var back = await browser.FollowAsync(next);
        return HttpUtility.ParseQueryString(back.Query)["code"] ?? throw new InvalidOperationException($"No code in {back}");
    }

    public void Dispose() => _handler.Dispose();

    private string AuthorizeUri()
    {
        var challenge = System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        var query = HttpUtility.ParseQueryString("");
        query["client_id"] = clientId;
        query["redirect_uri"] = redirectUri;
        query["response_type"] = "code";
        query["scope"] = "openid offline_access profile";
        query["prompt"] = "consent";
        query["state"] = "bench";
        query["code_challenge"] = challenge;
        query["code_challenge_method"] = "S256";
        return $"/oidc/auth?{query}";
    }

    private static JsonContent Json(object value) => JsonContent.Create(value);
}

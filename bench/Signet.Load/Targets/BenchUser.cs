using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Signet.Load.Http;

namespace Signet.Load.Targets;

/// <summary>A person with a username and a password whose browser and application are played here: authorize, Experience API, consent, code, tokens.</summary>
internal sealed class BenchUser(Uri origin, string clientId, string redirectUri)
{
    private const string Username = "bench_user";
    private const string Password = "a-long-Passphrase-4-bench";
    private const string Verifier = "bench-verifier-bench-verifier-bench-verifier-00";
    private const string Credentials = $$"""{"identifier":{"type":"username","value":"{{Username}}"},"password":"{{Password}}"}""";

    private readonly string _authorize = AuthorizeUri(clientId, redirectUri);

    internal sealed record Tokens(string AccessToken, string RefreshToken);

    public string ClientId => clientId;

    public async Task RegisterAsync(RawConnection connection) => await EnterAsync(connection, "Register", "new-password-identity", 201);

    public async Task<Tokens> SignInAsync(RawConnection connection)
    {
        var code = await EnterAsync(connection, "SignIn", "password", 204);
        var form = $"grant_type=authorization_code&code={code}&redirect_uri={Uri.EscapeDataString(redirectUri)}&client_id={clientId}&code_verifier={Verifier}";
        var answer = await connection.SendAsync(RawRequest.Post(origin, "/oidc/token", form));
        using var tokens = JsonDocument.Parse(answer.Expect(200).Body);
        return new Tokens(tokens.RootElement.GetProperty("access_token").GetString()!, tokens.RootElement.GetProperty("refresh_token").GetString()!);
    }

    /// <summary>From the authorization request to the code.</summary>
    private async Task<string> EnterAsync(RawConnection connection, string kind, string verification, int identified)
    {
        var browser = new RawBrowser(connection, origin);
        await browser.FollowAsync(_authorize);
        (await browser.SendAsync("PUT", "/api/experience", body: $$"""{"interactionEvent":"{{kind}}"}""")).Expect(204);
        var verified = await browser.SendAsync("POST", $"/api/experience/verification/{verification}", body: Credentials);
        var verificationId = Read(verified.Expect(200), "verificationId");
        (await browser.SendAsync("POST", "/api/experience/identification", body: $$"""{"verificationId":"{{verificationId}}"}""")).Expect(identified);
        var next = Read((await browser.SendAsync("POST", "/api/experience/submit")).Expect(200), "redirectTo");
        var back = await browser.FollowAsync(next);
        return HttpUtility.ParseQueryString(back.Query)["code"] ?? throw new InvalidOperationException($"No code in {back}");
    }

    private static string Read(RawAnswer answer, string name)
    {
        using var document = JsonDocument.Parse(answer.Body);
        return document.RootElement.GetProperty(name).GetString()!;
    }

    private static string AuthorizeUri(string clientId, string redirectUri)
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
}

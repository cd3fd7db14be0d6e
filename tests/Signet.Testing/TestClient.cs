using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Signet.Testing;

/// <summary>A web application that signs people in: authorization code with PKCE, as a careful client does it.</summary>
public sealed class TestClient
{
    public const string RedirectUri = "https://app.example.com/callback";

    private static readonly string[] _redirectUris = [RedirectUri];
    private static readonly string[] _postLogoutRedirectUris = ["https://app.example.com/"];

    private TestClient(SignetServer server, string id, string? secret) => (Server, Id, Secret) = (server, id, secret);

    public SignetServer Server { get; }

    public string Id { get; }

    public string? Secret { get; }

    /// <summary>Registers the application through the Management API.</summary>
    public static async Task<TestClient> CreateAsync(SignetServer server, ManagementApi api, string type = "Traditional", object? custom = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        var application = await api.CallAsync(HttpMethod.Post, "/api/applications", new
        {
            name = "Bookstore",
            type,
            oidcClientMetadata = new { redirectUris = _redirectUris, postLogoutRedirectUris = _postLogoutRedirectUris },
            customClientMetadata = custom ?? new { },
        });
        return await OfAsync(server, api, (string)application["id"]!);
    }

    /// <summary>An application that is registered already.</summary>
    public static async Task<TestClient> OfAsync(SignetServer server, ManagementApi api, string id)
    {
        ArgumentNullException.ThrowIfNull(api);
        var application = await api.CallAsync(HttpMethod.Get, $"/api/applications/{id}");
        var secrets = (string)application["type"]! == "Traditional" ? await api.CallAsync(HttpMethod.Get, $"/api/applications/{id}/secrets") : null;
        return new TestClient(server, id, (string?)secrets?[0]!["value"]);
    }

    /// <summary>The authorization request's address and the verifier that belongs to it.</summary>
    public (string Url, string Verifier) Authorize(
        string scope = "openid profile offline_access", string? resource = null, string prompt = "consent", params (string Name, string Value)[] more)
    {
        var verifier = Identity.Secrets.NewToken();
        var parameters = new List<(string, string)>
        {
            ("client_id", Id), ("redirect_uri", RedirectUri), ("response_type", "code"), ("scope", scope), ("state", "st"),
            ("code_challenge", Challenge(verifier)), ("code_challenge_method", "S256"), ("prompt", prompt),
        };
        if (resource is not null)
        {
            parameters.Add(("resource", resource));
        }

        parameters.AddRange(more);
        return ("/oidc/auth?" + string.Join('&', parameters.Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}")), verifier);
    }

    /// <summary>Redeems a code.</summary>
    public Task<HttpResponseMessage> RedeemAsync(string code, string verifier, string? resource = null) => TokenAsync(
        ("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier), ("redirect_uri", RedirectUri), ("resource", resource ?? ""));

    public Task<HttpResponseMessage> RefreshAsync(string refreshToken, string? resource = null) =>
        TokenAsync(("grant_type", "refresh_token"), ("refresh_token", refreshToken), ("resource", resource ?? ""));

    public Task<HttpResponseMessage> TokenAsync(params (string Name, string Value)[] parameters)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/oidc/token");
        var form = parameters.Where(p => p.Value.Length > 0).Select(p => KeyValuePair.Create(p.Name, p.Value)).ToList();
        if (Secret is null)
        {
            form.Add(KeyValuePair.Create("client_id", Id));
        }
        else
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Id}:{Secret}")));
        }

        request.Content = new FormUrlEncodedContent(form);
        return Server.Http.SendAsync(request);
    }

    /// <summary>The tokens of a successful answer.</summary>
    public static async Task<JsonObject> TokensAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)!.AsObject() : throw new InvalidOperationException($"{(int)response.StatusCode}: {text}");
    }

    private static string Challenge(string verifier) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

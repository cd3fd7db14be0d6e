using System.Text.Json.Nodes;

namespace Signet.Oidc.Tests.Host;

/// <summary>Steps that many tests share.</summary>
internal static class Flows
{
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    public static string Query(string client = "spa", string scope = "openid offline_access profile", string extra = "") =>
        $"client_id={client}&redirect_uri={Uri.EscapeDataString(OidcHost.Redirect)}&response_type=code&state=s&prompt=consent"
        + $"&scope={Uri.EscapeDataString(scope)}&code_challenge={Challenge}&code_challenge_method=S256{extra}";

    public static string ParameterOf(Uri uri, string name) =>
        System.Web.HttpUtility.ParseQueryString(uri.Query)[name] ?? throw new InvalidOperationException($"{uri} has no {name}.");

    public static (string Name, string Value)[] Exchange(string code, string client = "spa") =>
    [
        ("grant_type", "authorization_code"), ("client_id", client), ("code", code), ("redirect_uri", OidcHost.Redirect), ("code_verifier", Verifier),
    ];

    public static async Task<JsonObject> SignInAsync(Browser browser, string query, string client = "spa", string? secret = null)
    {
        var callback = await browser.AuthorizeAsync(query);
        var form = Exchange(ParameterOf(callback, "code"), client);
        var (_, body) = await browser.TokenAsync(secret is null ? form : [.. form, ("client_secret", secret)]);
        return body;
    }

    public static (string Name, string Value)[] Refresh(JsonObject tokens, params (string Name, string Value)[] more) =>
        [("grant_type", "refresh_token"), ("client_id", "spa"), ("refresh_token", (string)tokens["refresh_token"]!), .. more];

    public static JsonObject PayloadOf(JsonNode? jwt) =>
        JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(((string)jwt!).Split('.')[1]))!.AsObject();

    public static JsonObject HeaderOf(JsonNode? jwt) =>
        JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(((string)jwt!).Split('.')[0]))!.AsObject();
}

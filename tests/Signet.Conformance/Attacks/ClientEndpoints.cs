namespace Signet.Conformance.Attacks;

/// <summary>Every endpoint where a client says who it is, with parameters that lead past that point.</summary>
internal static class ClientEndpoints
{
    public const string PushedRequest =
        "redirect_uri=" + TestClient.RedirectUri + "&response_type=code&scope=openid"
        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    public static IReadOnlyList<(string Path, string Parameters)> All { get; } =
    [
        ("/oidc/token", "grant_type=authorization_code&code=x&redirect_uri=" + TestClient.RedirectUri),
        ("/oidc/token", "grant_type=refresh_token&refresh_token=x"),
        ("/oidc/token", "grant_type=client_credentials&resource=https://default.logto.app/api"),
        ("/oidc/token", "grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code=x"),
        ("/oidc/token", "grant_type=urn:ietf:params:oauth:grant-type:token-exchange&subject_token=x&subject_token_type=" + Calls.AccessTokenType),
        ("/oidc/token/introspection", "token=x"),
        ("/oidc/token/revocation", "token=x"),
        ("/oidc/request", PushedRequest),
        ("/oidc/device/auth", "scope=openid"),
    ];

    /// <summary>What each of them answers, in their order.</summary>
    public static async Task<IReadOnlyList<string>> AskAllAsync(SignetServer server, string clientId, string secret)
    {
        var verdicts = new List<string>();
        foreach (var (path, parameters) in All)
        {
            verdicts.Add(await server.PostAsync(path, [("client_id", clientId), ("client_secret", secret), .. Form(parameters)]).VerdictAsync());
        }

        return verdicts;
    }

    public static (string Name, string Value)[] Form(string parameters) =>
        [.. parameters.Split('&').Select(parameter => parameter.Split('=', 2)).Select(pair => (pair[0], pair[1]))];
}

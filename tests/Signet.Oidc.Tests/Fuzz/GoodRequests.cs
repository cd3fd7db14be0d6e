using System.Text;
using Signet.Oidc.Tests.Host;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>One request per way through the endpoints that works, for random changes to start from.</summary>
internal static class GoodRequests
{
    private const string Exchange = "urn:ietf:params:oauth:grant-type:token-exchange";
    private const string AccessTokenType = "urn:ietf:params:oauth:token-type:access_token";

    private static readonly (string Name, string Value)[] _authorize =
    [
        ("client_id", "spa"), ("redirect_uri", OidcHost.Redirect), ("response_type", "code"), ("scope", "openid"), ("state", "s"), ("code_challenge", Flows.Challenge),
        ("code_challenge_method", "S256"),
    ];

    private static readonly (string Name, string Value)[] _web = [("client_id", "web"), ("client_secret", OidcHost.Secret)];

    private static readonly (string Name, string Value)[] _basic = [("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("web:" + OidcHost.Secret)))];

    private static readonly (string Name, string Value)[] _session = [("Cookie", "@@cookie")];

    public static FuzzRequest[] All { get; } =
    [
        Get("/oidc/auth", _session, _authorize),
        Get("/oidc/auth", [], _authorize),
        Post("/oidc/auth", _session, [.. _authorize, ("prompt", "none"), ("response_mode", "form_post")]),
        Get("/oidc/auth", _session, ("client_id", "spa"), ("request_uri", "@@pushed")),
        Get("/oidc/auth/@@uid", [("Cookie", "@@resume")]),
        Get("/oidc/device/@@uid", [("Cookie", "@@resume")]),
        Post("/oidc/request", [], _authorize),
        Post("/oidc/token", [("DPoP", "@@proof")], [.. Flows.Exchange("@@code", "web"), ("client_secret", OidcHost.Secret)]),
        Post("/oidc/token", [], ("grant_type", "refresh_token"), ("client_id", "spa"), ("refresh_token", "@@refresh"), ("resource", OidcHost.Api)),
        Post("//oidc/token", [], ("grant_type", "client_credentials"), ("client_id", "machine"), ("client_secret", OidcHost.Secret), ("organization_id", "org-1")),
        Post("/oidc/token", _basic, ("grant_type", Exchange), ("subject_token", "@@jwt"), ("subject_token_type", AccessTokenType)),
        Post("/oidc/token", _basic, ("grant_type", Exchange), ("subject_token", "@@access"), ("subject_token_type", AccessTokenType), ("actor_token", "@@access"), ("actor_token_type", AccessTokenType)),
        Post("/oidc/token", [], ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("client_id", "tv"), ("device_code", "@@device")),
        Get("/oidc/me", [("Authorization", "Bearer @@access")]),
        Get("/oidc/me", [("Authorization", "DPoP @@access"), ("DPoP", "@@proof")]),
        Post("/oidc/me", [], ("access_token", "@@access"), ("scope", "openid")),
        Post("/oidc/token/introspection", _basic, ("token", "@@access")),
        Post("/oidc/token/revocation", [], [.. _web, ("token", "@@code")]),
        Post("/oidc/device/auth", [], ("client_id", "tv"), ("scope", "openid"), ("ui_locales", "th")),
        Get("/oidc/device", [], ("user_code", "@@user"), ("ui_locales", "en")),
        Post("/oidc/device", [("Cookie", "@@twin")], ("xsrf", "@@form"), ("user_code", "@@user"), ("confirm", "yes")),
        Get("/oidc/session/end", _session, ("id_token_hint", "@@id"), ("post_logout_redirect_uri", "https://app.example.com/bye"), ("state", "s")),
        Post("/oidc/session/end/confirm", _session, ("xsrf", "@@xsrf"), ("logout", "yes")),
        Get("/oidc/session/end/success", []),
        Get("/oidc/jwks", [("If-None-Match", "*")]),
        Get("/oidc/.well-known/openid-configuration", [("Origin", "https://app.example.com")]),
        new("OPTIONS", "/oidc/token") { Headers = [("Origin", "https://app.example.com"), ("Access-Control-Request-Headers", "dpop")] },
    ];

    private static FuzzRequest Get(string path, (string Name, string Value)[] headers, params (string Name, string Value)[] query) =>
        new("GET", path) { Headers = headers, Query = query };

    private static FuzzRequest Post(string path, (string Name, string Value)[] headers, params (string Name, string Value)[] form) =>
        new("POST", path) { Headers = headers, Form = form, ContentType = "application/x-www-form-urlencoded" };
}

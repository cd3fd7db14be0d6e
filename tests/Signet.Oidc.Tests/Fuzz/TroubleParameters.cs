using CsCheck;
using Signet.Oidc.Tests.Host;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Parameters of requests: mostly known names, and values that sometimes fit.</summary>
internal static class TroubleParameters
{
    private static readonly (string Name, string[] Values)[] _known =
    [
        ("client_id", ["spa", "web", "native", "third", "machine", "tv"]),
        ("redirect_uri", [OidcHost.Redirect, "http://localhost:9/callback", "com.example.app://callback", "https://a.example.org/x"]),
        ("response_type", ["code", "code id_token", "id_token", "token", "none"]),
        ("response_mode", ["query", "fragment", "form_post", "jwt"]),
        ("scope", ["openid", "openid offline_access profile", "openid read", "email roles"]),
        ("prompt", ["none", "login", "consent", "create", "login consent", "select_account"]),
        ("code_challenge", [Flows.Challenge]),
        ("code_challenge_method", ["S256", "plain"]),
        ("resource", [OidcHost.Api, OidcHost.Api + ",https://other.example.com", "urn:logto:resource:organizations"]),
        ("max_age", ["0", "1", "9223372036854775807", "9223372036854775808", "-1", "1e3"]),
        ("request_uri", ["urn:ietf:params:oauth:request_uri:x", "https://a.example.com"]),
        ("dpop_jkt", [Flows.Challenge]),
        ("first_screen", ["sign_in", "register", "reset_password", "identifier:sign_in", "single_sign_on"]),
        ("interaction_mode", ["signIn", "signUp"]),
        ("direct_sign_in", ["social:google", "sso:abc", "social:..", "sso:.", "social:%2e%2e", "social:a/b"]),
        ("grant_type", ["authorization_code", "refresh_token", "client_credentials", "urn:ietf:params:oauth:grant-type:device_code", "urn:ietf:params:oauth:grant-type:token-exchange", "implicit"]),
        ("client_secret", [OidcHost.Secret]),
        ("code_verifier", [Flows.Verifier]),
        ("organization_id", ["org-1"]),
        ("subject_token_type", ["urn:ietf:params:oauth:token-type:access_token", "urn:logto:token-type:impersonation_token", "urn:logto:token-type:personal_access_token"]),
        ("actor_token_type", ["urn:ietf:params:oauth:token-type:access_token"]),
        ("parse_error", ["false"]),
        ("logout", ["yes"]),
        ("confirm", ["yes"]),
        ("abort", ["yes"]),
        ("user_code", ["BCDF-GHJK"]),
        ("post_logout_redirect_uri", ["https://app.example.com/bye"]),
    ];

    private static readonly string[] _free =
    [
        "state", "nonce", "ui_locales", "login_hint", "identifier", "one_time_token", "google_one_tap_credential", "id_token_hint", "acr_values", "claims_locales",
        "request", "registration", "code", "refresh_token", "device_code", "token", "access_token", "subject_token", "actor_token", "client_assertion", "xsrf",
        "app_id", "input_code", "error", "unknown",
    ];

    /// <summary>Name and value, neither with half a surrogate pair.</summary>
    public static Gen<(string Name, string Value)> Any { get; } = Gen.Frequency(
        (12, Gen.OneOf([.. _known.Select(known => Gen.Frequency((8, Gen.OneOf(known.Values)), (1, Trouble.Unicode)).Select(value => (known.Name, value)))])),
        (6, Gen.Select(Gen.OneOf(_free), Trouble.Unicode)),
        (1, Gen.Select(Trouble.Unicode, Trouble.Unicode)));

    /// <summary>A request for a code that would be fine, with changes and additions.</summary>
    public static Gen<KeyValuePair<string, string>[]> OfAuthorize { get; } = Gen.Select(Gen.Select(Gen.OneOf("spa", "third", "native"), Gen.OneOf(OidcHost.Redirect, "http://localhost/callback")), Any.Array[0, 8]).Select((start, more) =>
    {
        (string Name, string Value)[] good =
        [
            ("client_id", start.Item1), ("redirect_uri", start.Item2), ("response_type", "code"), ("scope", "openid"), ("code_challenge", Flows.Challenge),
            ("code_challenge_method", "S256"),
        ];
        var kept = good.Where(parameter => more.All(other => other.Name != parameter.Name));
        return kept.Concat(more).Where(parameter => !parameter.Value.Contains('\0', StringComparison.Ordinal)).Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)).ToArray();
    });
}

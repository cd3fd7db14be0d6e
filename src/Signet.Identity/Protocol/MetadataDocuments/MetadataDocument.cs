using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Identity.Applications;
using Signet.Identity.Tenants;
using Signet.Oidc.Clients;

namespace Signet.Identity.Protocol.MetadataDocuments;

/// <summary>Reads a client out of its document. The policy is checked at each use, because tenants differ and settings change (oidc.md 18.3).</summary>
internal static class MetadataDocument
{
    private static readonly string[] _httpsMembers =
    [
        "client_uri", "logo_uri", "policy_uri", "tos_uri", "jwks_uri", "initiate_login_uri", "sector_identifier_uri",
        "backchannel_logout_uri", "backchannel_client_notification_endpoint",
    ];

    // Ours to decide, never the document's.
    private static readonly string[] _forbidden =
    [
        "client_secret", "client_secret_expires_at", "appLevelAccessControlEnabled",
        .. typeof(CustomClientMetadata).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
    ];

    public static Client ToClient(string clientId, JsonObject document, TenantSnapshot snapshot)
    {
        var redirectUris = Texts(document, "redirect_uris");
        return new Client
        {
            Id = clientId,
            Type = ClientType.MetadataDocument,
            Fault = FindFault(clientId, document, snapshot),
            Keys = Text(document, "token_endpoint_auth_method") == "private_key_jwt"
                ? new ClientKeys((document["jwks"] as JsonObject)?.ToJsonString(), Text(document, "jwks_uri"))
                : null,
            Presentation = new ClientPresentation(
                Text(document, "client_name"), Text(document, "logo_uri"), Text(document, "tos_uri"), Text(document, "policy_uri")),
            RedirectUris = redirectUris,
            PostLogoutRedirectUris = Texts(document, "post_logout_redirect_uris"),
            BackchannelLogoutUri = Text(document, "backchannel_logout_uri"),
            BackchannelLogoutSessionRequired = document["backchannel_logout_session_required"]?.GetValueKind() == JsonValueKind.True,
            AllowedUserScopes = ConsentCeiling.Of(snapshot).UserScopes,
        };
    }

    private static string? FindFault(string clientId, JsonObject document, TenantSnapshot snapshot)
    {
        if (Text(document, "client_id") != clientId)
        {
            return "client_id must be the address of the document";
        }

        if (_forbidden.FirstOrDefault(document.ContainsKey) is { } forbidden)
        {
            return $"{forbidden} must not be in a client metadata document";
        }

        if (_httpsMembers.FirstOrDefault(name => document[name] is { } value && !IsHttps(value)) is { } unsafeMember)
        {
            return $"{unsafeMember} must be an https address";
        }

        return FindMethodFault(document) ?? FindAlgorithmFault(document, snapshot) ?? FindRedirectFault(document);
    }

    private static string? FindMethodFault(JsonObject document) => Text(document, "token_endpoint_auth_method") switch
    {
        "none" => null,
        "private_key_jwt" when HasKeys(document) => null,
        "private_key_jwt" => "private_key_jwt needs public keys in jwks or jwks_uri",
        _ => "token_endpoint_auth_method must be none or private_key_jwt",
    };

    private static bool HasKeys(JsonObject document) => document["jwks"] is null
        ? Text(document, "jwks_uri") is not null
        : document["jwks"] is JsonObject jwks && jwks["keys"] is JsonArray { Count: > 0 } keys && keys.All(IsPublicKey);

    private static bool IsPublicKey(JsonNode? key) =>
        key is JsonObject jwk && Text(jwk, "kty") is "EC" or "RSA" && !jwk.ContainsKey("d");

    private static string? FindAlgorithmFault(JsonObject document, TenantSnapshot snapshot) =>
        document["id_token_signed_response_alg"] is { } algorithm
        && (algorithm.GetValueKind() != JsonValueKind.String || algorithm.GetValue<string>() != snapshot.SigningKeys.Current.Algorithm)
            ? "id_token_signed_response_alg must be the algorithm of this server"
            : null;

    private static string? FindRedirectFault(JsonObject document) =>
        document["redirect_uris"] is JsonArray { Count: > 0 } uris && uris.All(uri => uri?.GetValueKind() == JsonValueKind.String)
            ? Texts(document, "redirect_uris").Any(uri => !RedirectUriRules.CanMatch(uri)) ? "a redirect URI holds a wildcard that can match nothing" : null
            : "redirect_uris must contain members";

    private static bool IsHttps(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String
        && Uri.TryCreate(value.GetValue<string>(), UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps;

    private static string? Text(JsonObject document, string name) =>
        document[name] is { } value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static ImmutableArray<string> Texts(JsonObject document, string name) => document[name] is JsonArray values
        ? [.. values.Where(value => value?.GetValueKind() == JsonValueKind.String).Select(value => value!.GetValue<string>())]
        : [];
}

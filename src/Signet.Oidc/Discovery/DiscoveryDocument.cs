using System.Buffers;
using System.Text.Json;
using Signet.Oidc.Dpop;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Discovery;

/// <summary>Provider metadata (section 1.5, OpenID Connect Discovery 1.0, RFC 8414).</summary>
internal static class DiscoveryDocument
{
    private static readonly string[] _claims =
    [
        "sub", "name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website",
        "gender", "birthdate", "zoneinfo", "locale", "updated_at", "username", "created_at", "email", "email_verified", "phone_number",
        "phone_number_verified", "address", "custom_data", "identities", "sso_identities", "roles", "organizations",
        "organization_data", "organization_roles", "sid", "auth_time", "iss",
    ];

    private static readonly string[] _grantTypes =
    [
        GrantTypes.Implicit, GrantTypes.AuthorizationCode, GrantTypes.RefreshToken, GrantTypes.ClientCredentials,
        GrantTypes.DeviceCode, GrantTypes.TokenExchange,
    ];

    private static readonly string[] _authMethods = ["client_secret_basic", "client_secret_jwt", "client_secret_post", "private_key_jwt", "none"];

    public static byte[] Write(IOidcTenant tenant)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteEndpoints(writer, tenant);
            WriteCapabilities(writer, tenant);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteEndpoints(Utf8JsonWriter writer, IOidcTenant tenant)
    {
        var root = tenant.Endpoint + "/oidc";
        writer.WriteString("issuer", tenant.Issuer);
        writer.WriteString("authorization_endpoint", root + "/auth");
        writer.WriteString("token_endpoint", root + "/token");
        writer.WriteString("userinfo_endpoint", root + "/me");
        writer.WriteString("jwks_uri", root + "/jwks");
        writer.WriteString("end_session_endpoint", root + "/session/end");
        writer.WriteString("introspection_endpoint", root + "/token/introspection");
        writer.WriteString("revocation_endpoint", root + "/token/revocation");
        writer.WriteString("device_authorization_endpoint", root + "/device/auth");
        writer.WriteString("pushed_authorization_request_endpoint", root + "/request");
    }

    private static void WriteCapabilities(Utf8JsonWriter writer, IOidcTenant tenant)
    {
        WriteArray(writer, "scopes_supported", [.. Scopes.Provider]);
        WriteArray(writer, "claims_supported", _claims);
        WriteArray(writer, "grant_types_supported", _grantTypes);
        WriteArray(writer, "response_types_supported", ["code id_token", "code", "id_token", "none"]);
        WriteArray(writer, "response_modes_supported", ["form_post", "fragment", "query"]);
        WriteArray(writer, "code_challenge_methods_supported", ["S256"]);
        WriteArray(writer, "token_endpoint_auth_methods_supported", _authMethods);
        WriteArray(
            writer, "token_endpoint_auth_signing_alg_values_supported", ["HS256", "RS256", "PS256", "ES256", "Ed25519", "EdDSA"]);
        WriteArray(writer, "id_token_signing_alg_values_supported", [.. tenant.SigningKeys.Algorithms]);
        WriteArray(writer, "prompt_values_supported", ["none", "login", "consent", "create"]);
        if (tenant.AcceptsDpop)
        {
            WriteArray(writer, "dpop_signing_alg_values_supported", [.. DpopProofReader.Algorithms]);
        }

        if (tenant.AcceptsMetadataDocuments)
        {
            writer.WriteBoolean("client_id_metadata_document_supported", true);
        }

        WriteArray(writer, "subject_types_supported", ["public"]);
        WriteArray(writer, "claim_types_supported", ["normal"]);
        writer.WriteBoolean("claims_parameter_supported", false);
        writer.WriteBoolean("request_uri_parameter_supported", false);
        writer.WriteBoolean("authorization_response_iss_parameter_supported", true);
        writer.WriteBoolean("backchannel_logout_supported", true);
        writer.WriteBoolean("backchannel_logout_session_supported", true);
    }

    private static void WriteArray(Utf8JsonWriter writer, string name, string[] values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}

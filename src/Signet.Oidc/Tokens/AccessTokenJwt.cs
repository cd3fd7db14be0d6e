using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Tokens;

/// <summary>A JWT access token (section 8.4, RFC 9068).</summary>
internal static class AccessTokenJwt
{
    private const string Confirmation = "cnf";
    private static readonly string[] _standardClaims = ["iss", "aud", "sub", "client_id", "scope", "jti", "iat", "exp"];

    public static string Write(IOidcTenant tenant, AccessTokenRequest request, string jti, DateTimeOffset issuedAt, JsonObject? custom) =>
        JwsWriter.Write(
            tenant.SigningKeys.Current, JwtType.AccessToken, new Content(tenant.Issuer, request, jti, issuedAt, custom), WriteClaims);

    private static void WriteClaims(Utf8JsonWriter writer, Content content)
    {
        var (issuer, request, jti, issuedAt, custom) = content;
        writer.WriteString("jti", jti);
        writer.WriteString("sub", request.Subject ?? request.Client.Id);
        writer.WriteNumber("iat", issuedAt.ToUnixTimeSeconds());
        writer.WriteNumber("exp", (issuedAt + request.Target.Lifetime).ToUnixTimeSeconds());
        if (request.Scope is { } scope)
        {
            writer.WriteString("scope", scope);
        }

        writer.WriteString("client_id", request.Client.Id);
        writer.WriteString("iss", issuer);
        writer.WriteString("aud", request.Target.Audience);
        WriteUnlessOverridden(writer, custom, "organization_id", request.Target.IsOrganizationToken ? null : request.Target.OrganizationId);
        WriteConfirmation(writer, request.Thumbprint);
        WriteCustom(writer, custom, isBound: request.Thumbprint is not null);
    }

    /// <summary>RFC 9449 section 6.1.</summary>
    private static void WriteConfirmation(Utf8JsonWriter writer, string? thumbprint)
    {
        if (thumbprint is not null)
        {
            writer.WriteStartObject(Confirmation);
            writer.WriteString("jkt", thumbprint);
            writer.WriteEndObject();
        }
    }

    private static void WriteUnlessOverridden(Utf8JsonWriter writer, JsonObject? custom, string name, string? value)
    {
        if (value is not null && custom?.ContainsKey(name) != true)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteCustom(Utf8JsonWriter writer, JsonObject? custom, bool isBound)
    {
        foreach (var (name, value) in custom ?? [])
        {
            if (!_standardClaims.Contains(name, StringComparer.Ordinal) && !(isBound && name == Confirmation))
            {
                JsonMembers.Write(writer, name, value);
            }
        }
    }

    private readonly record struct Content(
        string Issuer, AccessTokenRequest Request, string Jti, DateTimeOffset IssuedAt, JsonObject? Custom);
}

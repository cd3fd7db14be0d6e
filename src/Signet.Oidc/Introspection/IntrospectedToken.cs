using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Introspection;

/// <summary>The members of an active token (section 12.2).</summary>
internal sealed record IntrospectedToken(
    string Subject, string ClientId, string Scope, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string? Sid, string? TokenType, JsonObject? Extra, string? Thumbprint)
{
    private static readonly string[] _ownMembers =
        ["active", "sub", "client_id", "exp", "iat", "iss", "scope", "token_type", "sid", "aud"];

    public static IntrospectedToken From(AccessToken token) =>
        new(token.Subject, token.ClientId, token.Scope, token.IssuedAt, token.ExpiresAt, token.Sid, token.Thumbprint is null ? "Bearer" : "DPoP", token.Extra, token.Thumbprint);

    public static IntrospectedToken From(RefreshToken token) =>
        new(token.Subject, token.ClientId, token.Scope, token.IssuedAt, token.ExpiresAt, token.Sid, null, null, token.Thumbprint);

    public void WriteMembers(Utf8JsonWriter writer, string issuer)
    {
        foreach (var (name, value) in Extra ?? [])
        {
            if (!_ownMembers.Contains(name, StringComparer.Ordinal) && !(Thumbprint is not null && name == "cnf"))
            {
                JsonMembers.Write(writer, name, value);
            }
        }

        writer.WriteString("sub", Subject);
        writer.WriteString("client_id", ClientId);
        writer.WriteNumber("exp", ExpiresAt.ToUnixTimeSeconds());
        writer.WriteNumber("iat", IssuedAt.ToUnixTimeSeconds());
        writer.WriteString("iss", issuer);
        writer.WriteString("scope", Scope);
        if (Sid is not null)
        {
            writer.WriteString("sid", Sid);
        }

        if (Thumbprint is not null)
        {
            writer.WriteStartObject("cnf");
            writer.WriteString("jkt", Thumbprint);
            writer.WriteEndObject();
        }

        if (TokenType is not null)
        {
            writer.WriteString("token_type", TokenType);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Introspection;

/// <summary>The members of an active token (section 12.2).</summary>
internal sealed record IntrospectedToken(
    string Subject, string ClientId, string Scope, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string? Sid, string? TokenType, JsonObject? Extra)
{
    private static readonly string[] _ownMembers =
        ["active", "sub", "client_id", "exp", "iat", "iss", "scope", "token_type", "sid", "aud"];

    public static IntrospectedToken From(AccessToken token) =>
        new(token.Subject, token.ClientId, token.Scope, token.IssuedAt, token.ExpiresAt, token.Sid, "Bearer", token.Extra);

    public static IntrospectedToken From(RefreshToken token) =>
        new(token.Subject, token.ClientId, token.Scope, token.IssuedAt, token.ExpiresAt, token.Sid, null, null);

    public void WriteMembers(Utf8JsonWriter writer, string issuer)
    {
        foreach (var (name, value) in Extra ?? [])
        {
            if (!_ownMembers.Contains(name, StringComparer.Ordinal))
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

        if (TokenType is not null)
        {
            writer.WriteString("token_type", TokenType);
        }
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Http;

namespace Signet.Oidc.Token;

/// <summary>Success of the token endpoint (section 6, RFC 6749 section 5.1). Absent members are left out.</summary>
internal sealed record TokenResponse(string AccessToken, TimeSpan ExpiresIn, string? Scope)
{
    public const string Bearer = "Bearer";

    public string? IdToken { get; init; }

    public string? RefreshToken { get; init; }

    public async Task WriteAsync(HttpContext context, string tokenType)
    {
        context.Response.ContentType = JsonResponse.ContentType;
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("access_token", AccessToken);
        writer.WriteNumber("expires_in", (long)ExpiresIn.TotalSeconds);
        WriteOptional(writer, "id_token", IdToken);
        WriteOptional(writer, "refresh_token", RefreshToken);
        WriteOptional(writer, "scope", Scope);
        writer.WriteString("token_type", tokenType);
        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}

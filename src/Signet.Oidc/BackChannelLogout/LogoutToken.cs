using System.Text.Json;
using Signet.Oidc.Clients;
using Signet.Oidc.Hosting;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.BackChannelLogout;

/// <summary>A logout token (OpenID Connect Back-Channel Logout 1.0 section 2.4): never a nonce, always the event.</summary>
internal static class LogoutToken
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>120 s (section 14.1).</summary>
    private static readonly TimeSpan _lifetime = TimeSpan.FromSeconds(120);

    public static string Write(IOidcTenant tenant, Client client, string subject, string? sid, DateTimeOffset now) => JwsWriter.Write(
        tenant.SigningKeys.Current, JwtType.LogoutToken, new Content(tenant.Issuer, client, subject, sid, now), WriteClaims);

    private static void WriteClaims(Utf8JsonWriter writer, Content content)
    {
        var (issuer, client, subject, sid, now) = content;
        writer.WriteStartObject("events");
        writer.WriteStartObject(Event);
        writer.WriteEndObject();
        writer.WriteEndObject();
        if (sid is not null && client.BackchannelLogoutSessionRequired)
        {
            writer.WriteString("sid", sid);
        }

        writer.WriteString("sub", subject);
        writer.WriteString("jti", Secret.NewId());
        writer.WriteString("aud", client.Id);
        writer.WriteNumber("iat", now.ToUnixTimeSeconds());
        writer.WriteNumber("exp", (now + _lifetime).ToUnixTimeSeconds());
        writer.WriteString("iss", issuer);
    }

    private readonly record struct Content(string Issuer, Client Client, string Subject, string? Sid, DateTimeOffset Now);
}

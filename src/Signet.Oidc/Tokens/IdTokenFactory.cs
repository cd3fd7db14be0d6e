using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Tokens;

/// <summary>Makes ID tokens (section 5.3, OpenID Connect Core section 2).</summary>
internal sealed class IdTokenFactory(IOidcTenant tenant, ISubjectStore subjects, TimeProvider clock)
{
    /// <summary>Refuses when the subject is not alive any more.</summary>
    public async ValueTask<Outcome<string>> MakeAsync(IdTokenRequest request, CancellationToken ct)
    {
        var names = ScopeClaims.ForIdToken(request.Scopes, tenant.EnabledExtendedClaims);
        var claims = await subjects.FindClaimsAsync(request.Subject, names, ct);
        return claims is null
            ? OidcErrors.InvalidGrant("subject is not alive")
            : Write(tenant, request, claims, clock.GetUtcNow());
    }

    internal static string Write(IOidcTenant tenant, IdTokenRequest request, JsonObject claims, DateTimeOffset now) =>
        JwsWriter.Write(tenant.SigningKeys.Current, JwtType.IdToken, new Content(tenant.Issuer, request, claims, now), WriteClaims);

    private static void WriteClaims(Utf8JsonWriter writer, Content content)
    {
        var (issuer, request, claims, now) = content;
        writer.WriteString("sub", request.Subject);
        foreach (var (name, value) in claims)
        {
            JsonMembers.Write(writer, name, value);
        }

        if (request.Nonce is { } nonce)
        {
            writer.WriteString("nonce", nonce);
        }

        if (request.AuthTime is { } authTime)
        {
            writer.WriteNumber("auth_time", authTime.ToUnixTimeSeconds());
        }

        if (request.Sid is { } sid && request.Client is { BackchannelLogoutUri: not null, BackchannelLogoutSessionRequired: true })
        {
            writer.WriteString("sid", sid);
        }

        writer.WriteString("aud", request.Client.Id);
        writer.WriteNumber("exp", (now + request.Client.IdTokenLifetime).ToUnixTimeSeconds());
        writer.WriteNumber("iat", now.ToUnixTimeSeconds());
        writer.WriteString("iss", issuer);
    }

    private readonly record struct Content(string Issuer, IdTokenRequest Request, JsonObject Claims, DateTimeOffset Now);
}

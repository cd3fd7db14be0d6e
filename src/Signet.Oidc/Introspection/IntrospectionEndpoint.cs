using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Clients;
using Signet.Oidc.Clients.Authentication;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Introspection;

/// <summary>POST /token/introspection (section 12.2, RFC 7662).</summary>
internal sealed class IntrospectionEndpoint(
    IOidcTenant tenant, ClientAuthenticator clients, LiveTokens tokens, ISubjectStore subjects) : IOidcEndpoint
{
    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        var body = await RequestBody.ReadStrictAsync(context);
        if (!body.IsSuccess)
        {
            return body.Error;
        }

        var client = await clients.AuthenticateAsync(context, body.Value);
        if (!client.IsSuccess)
        {
            return client.Error;
        }

        if (body.Value[Parameters.Token] is not { } token)
        {
            return OidcErrors.MissingParameter(Parameters.Token);
        }

        if (LiveTokens.IsJwt(token))
        {
            return OidcErrors.UnsupportedTokenType;
        }

        var found = await FindAsync(token, context.RequestAborted);
        await WriteAsync(context, found is not null && MaySee(client.Value, found) ? found : null);
        return null;
    }

    /// <summary>A public client cannot prove who it is: it learns about its own tokens only.</summary>
    private static bool MaySee(Client caller, IntrospectedToken token) => !caller.IsPublic || token.ClientId == caller.Id;

    private async ValueTask<IntrospectedToken?> FindAsync(string value, CancellationToken ct)
    {
        var token = await tokens.FindAccessTokenAsync(value, ct) is { } accessToken
            ? IntrospectedToken.From(accessToken)
            : await tokens.FindRefreshTokenAsync(value, ct) is { } refreshToken ? IntrospectedToken.From(refreshToken) : null;
        return token is not null && await subjects.IsAliveAsync(token.Subject, ct) ? token : null;
    }

    private async Task WriteAsync(HttpContext context, IntrospectedToken? token)
    {
        context.Response.ContentType = JsonResponse.ContentType;
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteBoolean("active", token is not null);
        token?.WriteMembers(writer, tenant.Issuer);
        writer.WriteEndObject();
    }
}

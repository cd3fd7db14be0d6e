using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Signet.Oidc.Dpop;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.UserInfo;

/// <summary>GET and POST /me (section 12.1, OpenID Connect Core section 5.3).</summary>
internal sealed class UserInfoEndpoint(IOidcTenant tenant, LiveTokens tokens, SenderConstraint constraint, ISubjectStore subjects) : IOidcEndpoint
{
    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        var error = await AnswerAsync(context);
        if (error is not null)
        {
            Challenge(context, error);
        }

        return error;
    }

    private async ValueTask<OidcError?> AnswerAsync(HttpContext context)
    {
        var body = HttpMethods.IsPost(context.Request.Method) ? await RequestBody.ReadStrictAsync(context) : RequestParameters.Empty;
        if (!body.IsSuccess)
        {
            return body.Error;
        }

        var bearer = BearerToken.Find(context, body.Value);
        if (!bearer.IsSuccess)
        {
            return bearer.Error;
        }

        var (value, scheme) = bearer.Value;
        if (await tokens.FindAccessTokenAsync(value, context.RequestAborted) is not { } token)
        {
            return OidcErrors.InvalidToken(reason: "access token not found, expired or revoked");
        }

        if (await constraint.CheckAsync(context, value, token.Thumbprint, scheme) is { } unproved)
        {
            return unproved;
        }

        if (await tenant.FindClientAsync(token.ClientId, context.RequestAborted) is not { } client)
        {
            return OidcErrors.InvalidToken(reason: "client is gone");
        }

        return Cors.Check(context, tenant, client) ?? await WriteAsync(context, token, RequestedScope(context, body.Value));
    }

    private async ValueTask<OidcError?> WriteAsync(HttpContext context, AccessToken token, string? requested)
    {
        var granted = Scopes.Parse(token.Scope);
        if (!granted.Contains(Scopes.OpenId))
        {
            return OidcErrors.InsufficientScope(Scopes.OpenId);
        }

        var scopes = requested is null ? granted : Scopes.Parse(requested);
        if (scopes.Except(granted).ToList() is { Count: > 0 } missing)
        {
            return OidcErrors.InsufficientScope(Scopes.Join(missing));
        }

        if (await subjects.FindClaimsAsync(token.Subject, ScopeClaims.ForUserInfo(scopes), context.RequestAborted) is not { } claims)
        {
            return OidcErrors.InvalidGrant("subject is not alive");
        }

        await JsonResponse.WriteCacheableAsync(context, ToJson(token.Subject, claims), JsonResponse.ContentType);
        return null;
    }

    private static string? RequestedScope(HttpContext context, RequestParameters body)
    {
        var scope = body[Parameters.Scope] ?? context.Request.Query[Parameters.Scope].ToString();
        return string.IsNullOrEmpty(scope) ? null : scope;
    }

    private static byte[] ToJson(string subject, JsonObject claims)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("sub", subject);
            foreach (var (name, value) in claims)
            {
                JsonMembers.Write(writer, name, value);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>RFC 6750 section 3: every refusal carries one; without credentials it names no error.</summary>
    private void Challenge(HttpContext context, OidcError error)
    {
        var header = $"Bearer realm=\"{tenant.Issuer}\"";
        if (error is { Error: not ErrorCodes.InvalidToken } or { Reason: not null })
        {
            header += $", error=\"{error.Error}\", error_description=\"{error.Description}\"";
            header += error.Scope is { } scope && IsHeaderSafe(scope) ? $", scope=\"{scope}\"" : "";
        }

        var wasTried = DpopVerifier.IsPresent(context) || UsesDpopScheme(context);
        context.Response.Headers.WWWAuthenticate = constraint.ChallengeFor(error, wasTried) switch
        {
            null => header,
            { } dpop when wasTried => dpop,
            { } dpop => new StringValues([header, dpop]),
        };
    }

    private static bool UsesDpopScheme(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().StartsWith(SenderConstraint.Scheme + " ", StringComparison.OrdinalIgnoreCase);

    private static bool IsHeaderSafe(string scope) => scope.All(c => c is >= ' ' and <= '~' and not ('"' or '\\'));
}

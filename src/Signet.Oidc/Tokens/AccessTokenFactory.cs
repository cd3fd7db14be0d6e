using System.Text.Json.Nodes;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Tokens;

/// <summary>Makes access tokens, opaque or JWT (section 8), with the tenant's custom claims. Stores nothing.</summary>
internal sealed class AccessTokenFactory(IOidcTenant tenant, ICustomClaims customClaims, TimeProvider clock)
{
    public async ValueTask<Outcome<MadeAccessToken>> MakeAsync(AccessTokenRequest request, CancellationToken ct)
    {
        var id = request.Target.IsOpaque ? Secret.New() : Secret.NewId();
        var custom = await customClaims.GetAsync(ToCustomClaimsRequest(request, id), ct);
        if (custom.Denial is { } denial)
        {
            return OidcErrors.AccessDenied(denial, "denied by the token customizer");
        }

        if (custom.IsBlocked)
        {
            return OidcErrors.InvalidRequest("custom claims could not be computed").Because("the token customizer failed and blocks issuance");
        }

        var claims = WithActor(custom.Claims, request.Actor);
        var now = clock.GetUtcNow();
        var lifetime = request.Target.Lifetime;
        return request.Target.IsOpaque
            ? new MadeAccessToken(id, lifetime, ToRow(request, id, now) with { Extra = claims })
            : new MadeAccessToken(AccessTokenJwt.Write(tenant, request, id, now, claims), lifetime, null);
    }

    /// <summary>Names who acts for the subject (RFC 8693 section 4.1), unless the script said something else.</summary>
    private static JsonObject? WithActor(JsonObject? custom, string? actor)
    {
        if (actor is null)
        {
            return custom;
        }

        var claims = custom ?? [];
        claims.TryAdd("act", new JsonObject { ["sub"] = actor });
        return claims;
    }

    private static AccessToken ToRow(AccessTokenRequest request, string value, DateTimeOffset now) => new()
    {
        Hash = Secret.Hash(value),
        ClientId = request.Client.Id,
        Subject = request.Subject ?? throw new InvalidOperationException("An opaque token needs a subject."),
        GrantId = request.GrantId,
        Scope = request.Scope ?? "",
        GrantType = request.GrantType ?? "",
        SessionUid = request.SessionUid,
        ExpiresWithSession = request.ExpiresWithSession,
        Sid = request.Sid,
        Thumbprint = request.Thumbprint,
        IssuedAt = now,
        ExpiresAt = now + request.Target.Lifetime,
    };

    // The script never sees the value of an opaque token, which is a secret: it gets an id of its own.
    private static CustomClaimsRequest ToCustomClaimsRequest(AccessTokenRequest request, string id) => new()
    {
        Client = request.Client,
        Subject = request.Subject,
        Jti = request.Target.IsOpaque ? Secret.NewId() : id,
        Audience = request.Target.Audience,
        Scope = request.Scope,
        GrantType = request.GrantType,
        GrantId = request.GrantId,
        SessionUid = request.SessionUid,
        Sid = request.Sid,
        ExpiresWithSession = request.ExpiresWithSession,
        OrganizationId = request.Target.OrganizationId,
        SubjectTokenContext = request.SubjectTokenContext,
    };
}

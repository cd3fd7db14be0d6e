using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;
using Signet.Oidc.Dpop;

namespace Signet.Identity.Http.Authentication;

/// <summary>
/// Judges a bearer JWT of the Management API (management.md 3.1): signed by the called tenant or the admin tenant, each issuer with its
/// own keys only, for the audience of the called tenant, with scope <c>all</c>, of a bearer that still has it.
/// </summary>
internal sealed class ManagementTokenValidator(
    CurrentTenant tenant, TenantEndpoints endpoints, SnapshotStore snapshots, ManagementBearers bearers, TimeProvider time)
{
    private const int MaxTokenLength = 16 * 1024;

    private static readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenLength };
    private static readonly string[] _types = ["at+jwt", "application/at+jwt"];
    private static readonly string[] _algorithms = ["ES256", "ES384", "ES512", "RS256", "PS256"];

    public async Task<Result<ManagementToken>> ValidateAsync(string token, CancellationToken ct)
    {
        if (token.Length > MaxTokenLength || Read(token) is not { } jwt)
        {
            return JoseError.Of("ERR_JWS_INVALID", "JWSInvalid");
        }

        if (await KeysOfAsync(jwt.Issuer, ct) is not { } keys)
        {
            return JoseError.Claim("iss");
        }

        var outcome = await _handler.ValidateTokenAsync(jwt, Parameters(jwt.Issuer, keys));
        if (!outcome.IsValid)
        {
            return JoseError.From(outcome.Exception, jwt);
        }

        var judged = Judge(jwt);
        return judged.IsSuccess && await bearers.CheckAsync(IssuedBy(jwt), judged.Value, tenant.Id, ct) is { } refusal ? refusal : judged;
    }

    // A token that names an issuer is verified with that issuer's keys and no others: no key of one tenant speaks for the other.
    private async Task<IReadOnlyCollection<SecurityKey>?> KeysOfAsync(string issuer, CancellationToken ct)
    {
        if (issuer == tenant.Issuer)
        {
            return tenant.Snapshot.SigningKeys.VerificationKeys;
        }

        return issuer == endpoints.IssuerOf(TenantId.Admin)
            ? (await snapshots.GetAsync(TenantId.Admin, ct)).SigningKeys.VerificationKeys
            : null;
    }

    private TenantId IssuedBy(JsonWebToken jwt) => jwt.Issuer == tenant.Issuer ? tenant.Id : TenantId.Admin;

    private TokenValidationParameters Parameters(string issuer, IReadOnlyCollection<SecurityKey> keys) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = WellKnownNames.ManagementApiIndicator(tenant.Id),
        IssuerSigningKeys = keys,
        ValidTypes = _types,
        ValidAlgorithms = _algorithms,
        TryAllIssuerSigningKeys = false,
        ClockSkew = TimeSpan.Zero,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = IsAlive,
    };

    // No leeway, and the clock of this process, which tests can set (management.md 3.1).
    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires > now
            ? notBefore is null || notBefore <= now
            : throw new SecurityTokenExpiredException("The token expired.") { Expires = expires ?? default };
    }

    private static Result<ManagementToken> Judge(JsonWebToken jwt)
    {
        if (string.IsNullOrEmpty(jwt.Subject))
        {
            return new ApiError("auth.jwt_sub_missing", 401);
        }

        if (jwt.TryGetPayloadValue<object>("scope", out var scope) && scope is not string)
        {
            return JoseError.Of("ERR_JWT_INVALID", "JWTInvalid");
        }

        var scopes = (scope as string ?? "").Split(' ');
        if (!scopes.Contains(WellKnownNames.ManagementApiScope, StringComparer.Ordinal))
        {
            return new ApiError("auth.forbidden", 403);
        }

        return jwt.TryGetPayloadValue<string>("client_id", out var client)
            ? new ManagementToken(jwt.Subject, client, Confirmation.ThumbprintOf(jwt))
            : JoseError.Claim("client_id");
    }

    private static JsonWebToken? Read(string token)
    {
        try
        {
            return new JsonWebToken(token);
        }
        catch (ArgumentException)
        {
            // The library has no way to ask whether the text is a JWT that does not decode it twice.
            return null;
        }
    }
}

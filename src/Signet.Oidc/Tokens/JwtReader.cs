using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Tokens;

/// <summary>
/// Reads JWTs of this issuer. The key comes from the published set and never from the token; algorithms are those of the set.
/// </summary>
internal sealed class JwtReader(IOidcTenant tenant, TimeProvider clock)
{
    private static readonly TimeSpan _clockTolerance = TimeSpan.FromSeconds(15);
    private static readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 32 * 1024 };
    private static readonly string[] _algorithms = ["ES256", "ES384", "ES512", "RS256"];
    private static readonly string[] _accessTokenTypes = ["at+jwt", "application/at+jwt"];

    /// <summary>A JWT access token (RFC 9068) that has not expired; null for anything else.</summary>
    public async Task<JsonWebToken?> ReadAccessTokenAsync(string jwt) =>
        await ReadAsync(jwt, hasLifetime: true) is { } token && _accessTokenTypes.Contains(token.Typ, StringComparer.OrdinalIgnoreCase)
            ? token
            : null;

    /// <summary>An ID token, however old; an access or logout token is none.</summary>
    public async Task<JsonWebToken?> ReadIdTokenAsync(string jwt) =>
        await ReadAsync(jwt, hasLifetime: false) is { } token && string.IsNullOrEmpty(token.Typ) ? token : null;

    private async Task<JsonWebToken?> ReadAsync(string jwt, bool hasLifetime)
    {
        var result = await _handler.ValidateTokenAsync(jwt, new TokenValidationParameters
        {
            ValidIssuer = tenant.Issuer,
            // Any one audience: the caller decides what the token is good for.
            AudienceValidator = (audiences, _, _) => audiences.Count() == 1,
            ValidateLifetime = hasLifetime,
            RequireExpirationTime = true,
            LifetimeValidator = hasLifetime ? IsAlive : null,
            IssuerSigningKeys = tenant.SigningKeys.VerificationKeys,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = _algorithms,
        });
        return result.IsValid ? (JsonWebToken)result.SecurityToken : null;
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters) =>
        expires is { } end && clock.GetUtcNow().UtcDateTime < end + _clockTolerance;
}

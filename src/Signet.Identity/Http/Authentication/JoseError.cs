using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Signet.Identity.Errors;

namespace Signet.Identity.Http.Authentication;

/// <summary>401 auth.unauthorized with the JOSE error that clients of the contract know as <c>data</c> (management.md 3.3).</summary>
internal static class JoseError
{
    public static ApiError Of(string code, string name) => new("auth.unauthorized", 401, new { code, name });

    public static ApiError Claim(string claim) => new("auth.unauthorized", 401, new
    {
        code = "ERR_JWT_CLAIM_VALIDATION_FAILED",
        name = "JWTClaimValidationFailed",
        claim,
        reason = "check_failed",
    });

    public static ApiError From(Exception failure, JsonWebToken jwt) => failure switch
    {
        SecurityTokenInvalidTypeException => Claim("typ"),
        SecurityTokenExpiredException => Expired(jwt),
        SecurityTokenNoExpirationException => Claim("exp"),
        SecurityTokenNotYetValidException => Claim("nbf"),
        SecurityTokenInvalidAudienceException => Claim("aud"),
        SecurityTokenInvalidIssuerException => Claim("iss"),
        SecurityTokenSignatureKeyNotFoundException => Of("ERR_JWKS_NO_MATCHING_KEY", "JWKSNoMatchingKey"),
        SecurityTokenInvalidSignatureException => Of("ERR_JWS_SIGNATURE_VERIFICATION_FAILED", "JWSSignatureVerificationFailed"),
        _ => Of("ERR_JWS_INVALID", "JWSInvalid"),
    };

    // The signature was valid, so the payload is the bearer's own.
    private static ApiError Expired(JsonWebToken jwt) => new("auth.unauthorized", 401, new
    {
        code = "ERR_JWT_EXPIRED",
        name = "JWTExpired",
        claim = "exp",
        reason = "check_failed",
        payload = JsonSerializer.Deserialize<JsonObject>(Base64UrlEncoder.DecodeBytes(jwt.EncodedPayload)),
    });
}

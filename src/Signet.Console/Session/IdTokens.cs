using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Signet.Console.Session;

/// <summary>Validates ID tokens (OpenID Connect Core section 3.1.3.7): signature, issuer, audience, lifetime and nonce.</summary>
internal sealed class IdTokens(IConsoleHost host, SigningKeys keys, TimeProvider time)
{
    private static readonly string[] _algorithms = ["ES256", "ES384", "ES512", "RS256", "RS384", "RS512"];
    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    public async Task<ClaimsIdentity> ValidateAsync(string? idToken, string nonce, CancellationToken ct)
    {
        if (idToken is null || !_handler.CanReadToken(idToken))
        {
            throw new SignInRefusedException("id_token_missing");
        }

        var signingKeys = await keys.GetAsync(_handler.ReadJsonWebToken(idToken).Kid, ct);
        var result = await _handler.ValidateTokenAsync(idToken, new TokenValidationParameters
        {
            ValidIssuer = new Uri(host.AdminEndpoint, "/oidc").ToString(),
            ValidAudience = OidcClient.ClientId,
            ValidAlgorithms = _algorithms,
            IssuerSigningKeys = signingKeys,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsAlive,
        });
        return result.IsValid && result.ClaimsIdentity.FindFirst("nonce")?.Value == nonce && result.ClaimsIdentity.FindFirst("sub") is not null
            ? result.ClaimsIdentity
            : throw new SignInRefusedException("id_token_invalid");
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && end + _skew > now && (notBefore is not { } start || start - _skew <= now);
    }
}

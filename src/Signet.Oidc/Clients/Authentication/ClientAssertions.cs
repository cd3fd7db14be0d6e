using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Clients.Authentication;

/// <summary>
/// <c>private_key_jwt</c> (OpenID Connect Core section 9, RFC 7523 section 3): signed by a key of the client, issued by it about itself for
/// this server, short-lived, used once.
/// </summary>
internal sealed class ClientAssertions(IOidcTenant tenant, IClientKeyStore keys, IShortLivedStore store, TimeProvider clock)
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const string ReplayKind = "client-assertion";
    private const int MaxLength = 8 * 1024;
    private const int MaxIdLength = 256;

    private static readonly TimeSpan _clockTolerance = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _longestLife = TimeSpan.FromHours(1);
    private static readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    // Strangers choose these keys: none of them may stay in memory.
    private static readonly CryptoProviderFactory _uncached = new() { CacheSignatureProviders = false };

    // Of those the contract lists, the asymmetric ones that the platform has.
    private static readonly string[] _algorithms = ["RS256", "PS256", "ES256"];

    /// <summary>The client an assertion speaks for, before anything is verified; null when it is no JWT.</summary>
    public static string? SubjectOf(string? assertion) => assertion is null ? null : Parse(assertion)?.Subject;

    public async Task<OidcError?> CheckAsync(Client client, string? assertion, CancellationToken ct)
    {
        if (client.Keys is null)
        {
            return OidcErrors.ClientAuthenticationFailed("client assertions are not registered for this client");
        }

        if (assertion is null || Parse(assertion) is not { } jwt || jwt.Subject != client.Id || jwt.Issuer != client.Id)
        {
            return OidcErrors.ClientAuthenticationFailed("client sent no assertion about itself");
        }

        if (jwt.Id is not { Length: > 0 and <= MaxIdLength } || jwt.ValidTo - clock.GetUtcNow().UtcDateTime > _longestLife)
        {
            return OidcErrors.ClientAuthenticationFailed("the client assertion has no jti or lives too long");
        }

        if (!await VerifyAsync(client.Keys, jwt, ct))
        {
            return OidcErrors.ClientAuthenticationFailed("the client assertion is not valid");
        }

        return await IsFirstUseAsync(client, jwt) ? null : OidcErrors.ClientAuthenticationFailed("the client assertion was used before");
    }

    private static JsonWebToken? Parse(string assertion)
    {
        try
        {
            return assertion.Length <= MaxLength ? new JsonWebToken(assertion) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or JsonException or InvalidOperationException)
        {
            // No base64url, no JSON or no Unicode. The library has no way to ask beforehand that does not decode it twice.
            return null;
        }
    }

    private async Task<bool> VerifyAsync(ClientKeys client, JsonWebToken jwt, CancellationToken ct)
    {
        var result = await _handler.ValidateTokenAsync(jwt, new TokenValidationParameters
        {
            ValidIssuer = jwt.Subject,
            ValidAudiences = [tenant.Issuer, tenant.Issuer + "/token"],
            IssuerSigningKeys = await keys.FindAsync(client, string.IsNullOrEmpty(jwt.Kid) ? null : jwt.Kid, ct),
            ValidAlgorithms = _algorithms,
            RequireExpirationTime = true,
            LifetimeValidator = IsAlive,
            CryptoProviderFactory = _uncached,
        });
        return result.IsValid;
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + _clockTolerance && (notBefore is null || notBefore <= now + _clockTolerance);
    }

    private Task<bool> IsFirstUseAsync(Client client, JsonWebToken jwt) => store.TryAddAsync(
        ReplayKind, Secret.Hash($"{client.Id} {jwt.Id}"), new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero) + _clockTolerance, CancellationToken.None);
}

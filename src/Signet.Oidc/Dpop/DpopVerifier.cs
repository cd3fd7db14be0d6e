using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Dpop;

/// <summary>
/// Judges the proof that came with a request (RFC 9449 section 4.3): made for this method and address, fresh, with our nonce, never seen
/// before and, at a resource, for this access token.
/// </summary>
internal sealed class DpopVerifier(IOidcTenant tenant, IShortLivedStore store, DpopNonces nonces, TimeProvider clock)
{
    public const string Header = "DPoP";
    private const string NonceHeader = "DPoP-Nonce";
    private const string ReplayKind = "dpop-jti";

    /// <summary>How far <c>iat</c> may be from our clock, either way; as long as two periods of the nonce, which is the sharper limit.</summary>
    private static readonly TimeSpan _tolerance = 2 * DpopNonces.Period;

    public static bool IsPresent(HttpContext context) => context.Request.Headers.ContainsKey(Header);

    /// <param name="context">Gets the header <c>DPoP-Nonce</c> when the client needs another nonce.</param>
    /// <param name="accessToken">The token presented with the proof; null where none is (token endpoint, pushed requests).</param>
    public async Task<Outcome<DpopProof>> VerifyAsync(HttpContext context, string? accessToken = null)
    {
        if (context.Request.Headers[Header] is not [{ Length: > 0 } header])
        {
            return OidcErrors.InvalidDpopProof("exactly one DPoP proof must be sent");
        }

        var proof = await DpopProofReader.ReadAsync(header);
        if (!proof.IsSuccess)
        {
            return proof;
        }

        if (Check(context, proof.Value, accessToken) is { } refused)
        {
            return refused;
        }

        // Last, so that only a proof that is good in every other way is remembered.
        return await IsFirstUseAsync(proof.Value) ? proof : OidcErrors.InvalidDpopProof("the DPoP proof was used before");
    }

    private OidcError? Check(HttpContext context, DpopProof proof, string? accessToken)
    {
        if (!string.Equals(proof.Method, context.Request.Method, StringComparison.Ordinal) || !IsThisEndpoint(context.Request, proof.Uri))
        {
            return OidcErrors.InvalidDpopProof("the DPoP proof was made for another method or address");
        }

        if ((clock.GetUtcNow() - proof.IssuedAt).Duration() > _tolerance)
        {
            return OidcErrors.InvalidDpopProof("the DPoP proof is too old or from the future");
        }

        if (accessToken is not null && proof.AccessTokenHash != Secret.Hash(accessToken))
        {
            return OidcErrors.InvalidDpopProof("the DPoP proof was made for another access token");
        }

        return CheckNonce(context, proof);
    }

    private OidcError? CheckNonce(HttpContext context, DpopProof proof)
    {
        var isValid = proof.Nonce is { } nonce && nonces.IsValid(nonce);
        if (!isValid || !nonces.IsCurrent(proof.Nonce!))
        {
            context.Response.Headers[NonceHeader] = nonces.Current;
            context.Response.Headers.Append("Access-Control-Expose-Headers", NonceHeader);
        }

        return isValid ? null : OidcErrors.UseDpopNonce;
    }

    /// <summary>RFC 9449 section 4.3 point 9: compared after normalisation, without query and fragment.</summary>
    private bool IsThisEndpoint(HttpRequest request, string htu) =>
        AbsoluteUri.TryParse(htu, out var sent)
        && Uri.TryCreate(tenant.Endpoint + request.PathBase + request.Path, UriKind.Absolute, out var here)
        && string.Equals(sent.GetLeftPart(UriPartial.Path), here.GetLeftPart(UriPartial.Path), StringComparison.Ordinal);

    private Task<bool> IsFirstUseAsync(DpopProof proof) => store.TryAddAsync(
        ReplayKind,
        Secret.Hash($"{proof.Thumbprint} {proof.Id}"),
        proof.IssuedAt + (2 * _tolerance),
        CancellationToken.None);
}

using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Dpop;

/// <summary>
/// What a resource asks of the bearer of an access token (RFC 9449 section 7): a bound token comes with the scheme <c>DPoP</c> and a proof
/// of its key; a token that is not bound comes with the scheme <c>Bearer</c>.
/// </summary>
public sealed class SenderConstraint
{
    public const string Scheme = "DPoP";
    private readonly IOidcTenant _tenant;
    private readonly DpopVerifier _verifier;

    internal SenderConstraint(IOidcTenant tenant, DpopVerifier verifier) => (_tenant, _verifier) = (tenant, verifier);

    /// <summary>The refusal, or null when the caller may use the token.</summary>
    /// <param name="context">The request.</param>
    /// <param name="accessToken">As presented.</param>
    /// <param name="thumbprint">The key the token is bound to (<c>cnf.jkt</c>); null for a bearer token.</param>
    /// <param name="scheme">The scheme it was presented with.</param>
    public async Task<OidcError?> CheckAsync(HttpContext context, string accessToken, string? thumbprint, string scheme)
    {
        ArgumentNullException.ThrowIfNull(context);
        var isDpop = string.Equals(scheme, Scheme, StringComparison.OrdinalIgnoreCase);
        if (thumbprint is null)
        {
            return isDpop ? OidcErrors.InvalidToken(reason: "a token that is bound to no key was presented as DPoP") : null;
        }

        if (!isDpop)
        {
            return OidcErrors.InvalidToken(reason: "a token that is bound to a key was presented without proof");
        }

        var proof = await _verifier.VerifyAsync(context, accessToken);
        if (!proof.IsSuccess)
        {
            return proof.Error with { Status = StatusCodes.Status401Unauthorized };
        }

        return string.Equals(proof.Value.Thumbprint, thumbprint, StringComparison.Ordinal)
            ? null
            : OidcErrors.InvalidToken(reason: "the proof is of another key than the token");
    }

    /// <summary>The challenge of RFC 9449 section 7.1; null where DPoP is off and was not tried.</summary>
    public string? ChallengeFor(OidcError? error, bool wasTried)
    {
        if (!wasTried && !_tenant.AcceptsDpop)
        {
            return null;
        }

        var challenge = $"{Scheme} realm=\"{_tenant.Issuer}\", algs=\"{string.Join(' ', DpopProofReader.Algorithms)}\"";
        return wasTried && error is not null
            ? challenge + $", error=\"{error.Error}\", error_description=\"{error.Description}\""
            : challenge;
    }
}

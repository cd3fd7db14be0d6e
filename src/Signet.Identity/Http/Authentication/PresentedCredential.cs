using Signet.Oidc.Dpop;

namespace Signet.Identity.Http.Authentication;

/// <summary>What stands in <c>Authorization</c>: an access token and the scheme it is presented with.</summary>
internal readonly record struct PresentedCredential(string Scheme, string Token)
{
    private const string Bearer = "Bearer";

    /// <summary>The spelling of <c>Bearer</c> is exact, as the contract has it. Null for any other scheme.</summary>
    /// <param name="header">The header's value.</param>
    /// <param name="bearer">How far the contract of the API wants the scheme spelled, e.g. with the space behind it.</param>
    public static PresentedCredential? Parse(string header, string bearer = Bearer)
    {
        if (header.StartsWith(bearer, StringComparison.Ordinal))
        {
            return new PresentedCredential(Bearer, header[bearer.Length..].Trim());
        }

        return header.StartsWith(SenderConstraint.Scheme + " ", StringComparison.OrdinalIgnoreCase)
            ? new PresentedCredential(SenderConstraint.Scheme, header[SenderConstraint.Scheme.Length..].Trim())
            : null;
    }
}

using Signet.Oidc.Errors;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>RFC 9449 section 10: a SHA-256 thumbprint in base64url. Where DPoP is off the parameter means nothing.</summary>
internal static class DpopThumbprintCheck
{
    private const int Length = 43;

    public static OidcError? Run(AuthorizeRequest request) =>
        request.Thumbprint is { } thumbprint && (thumbprint.Length != Length || !thumbprint.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            ? OidcErrors.InvalidRequest("dpop_jkt must be the SHA-256 thumbprint of a key")
            : null;
}

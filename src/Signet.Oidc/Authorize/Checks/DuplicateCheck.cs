using Signet.Oidc.Errors;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>RFC 6749 section 3.1: parameters must not be included more than once; <c>resource</c> may (RFC 8707).</summary>
internal static class DuplicateCheck
{
    public static OidcError? Run(AuthorizeRequest request) =>
        request.Parameters.FindDuplicate() is { } name
            ? OidcErrors.DuplicateParameter(name)
            : null;
}

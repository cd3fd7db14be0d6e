using Signet.Oidc.Errors;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>OpenID Connect Core section 3.1.2.1: a non-negative integer.</summary>
internal static class MaxAgeCheck
{
    public static OidcError? Run(AuthorizeRequest request) =>
        request.Parameters.Has(Parameters.MaxAge) && request.MaxAge is null ? OidcErrors.InvalidRequest("invalid max_age parameter value") : null;
}

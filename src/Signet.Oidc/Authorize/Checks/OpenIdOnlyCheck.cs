using Signet.Oidc.Errors;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>Parameters that mean something only when an ID token is asked for (section 3.1, row <c>scope</c>).</summary>
internal static class OpenIdOnlyCheck
{
    private static readonly string[] _names =
        [Parameters.Nonce, Parameters.MaxAge, Parameters.AcrValues, Parameters.IdTokenHint, Parameters.ClaimsLocales];

    public static OidcError? Run(AuthorizeRequest request) =>
        !request.HasOpenId && Array.Find(_names, request.Parameters.Has) is { } name
            ? OidcErrors.InvalidRequest($"openid scope must be requested when using the {name} parameter")
            : null;
}

using Signet.Oidc.Errors;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>OpenID Connect Core section 3.1.2.1: an ID token we issued to this client, expired or not.</summary>
internal static class IdTokenHintCheck
{
    public static OidcError? Run(AuthorizeRequest request) =>
        request.Parameters.Has(Parameters.IdTokenHint) && request.IdTokenHint?.Audiences.Contains(request.Client.Id) != true
            ? OidcErrors.InvalidRequest("could not validate id_token_hint")
            : null;
}

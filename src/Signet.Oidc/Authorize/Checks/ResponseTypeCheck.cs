using Signet.Oidc.Errors;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>Only <c>code</c> succeeds: no client is registered for the implicit and hybrid types that discovery lists (section 2.1).</summary>
internal static class ResponseTypeCheck
{
    public static OidcError? Run(AuthorizeRequest request) => request.Parameters[Parameters.ResponseType] switch
    {
        null => OidcErrors.MissingParameter(Parameters.ResponseType),
        "code" when request.Client.IsInteractive => null,
        "code" or "id_token" or "code id_token" or "id_token code" or "none" =>
            OidcErrors.InvalidRequest("requested response_type is not allowed for this client"),
        _ => new OidcError(ErrorCodes.UnsupportedResponseType, "unsupported response_type requested"),
    };
}

using Signet.Oidc.Errors;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>OAuth 2.0 Multiple Response Type Encoding Practices, section 2.1.</summary>
internal static class ResponseModeCheck
{
    public static OidcError? Run(AuthorizeRequest request) => request.Parameters[Parameters.ResponseMode] switch
    {
        null or "query" or "fragment" or "form_post" => null,
        _ => new OidcError(ErrorCodes.UnsupportedResponseMode, "unsupported response_mode requested"),
    };
}

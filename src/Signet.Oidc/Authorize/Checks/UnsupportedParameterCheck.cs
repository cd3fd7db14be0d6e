using Signet.Oidc.Errors;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>OpenID Connect Core sections 6 and 7.2: request objects and self-issued registration are not served.</summary>
internal static class UnsupportedParameterCheck
{
    public static OidcError? Run(AuthorizeRequest request)
    {
        if (request.Parameters.Has(Parameters.Request))
        {
            return new OidcError(ErrorCodes.RequestNotSupported, "request parameter provided but not supported");
        }

        if (request.Parameters.Has(Parameters.Registration))
        {
            return new OidcError(ErrorCodes.RegistrationNotSupported, "registration parameter provided but not supported");
        }

        return request.Parameters.Has(Parameters.RequestUri)
            ? new OidcError(ErrorCodes.RequestUriNotSupported, "request_uri parameter provided but not supported")
            : null;
    }
}

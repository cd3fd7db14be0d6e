using Signet.Oidc.Errors;
using Signet.Oidc.Token.Grants;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>RFC 7636; only S256, and required of public clients (RFC 9700 section 2.1.1).</summary>
internal static class PkceCheck
{
    public static OidcError? Run(AuthorizeRequest request)
    {
        var challenge = request.Parameters[Parameters.CodeChallenge];
        var method = request.Parameters[Parameters.CodeChallengeMethod];
        return (challenge, method) switch
        {
            (null, not null) => OidcErrors.InvalidRequest("code_challenge must be provided with code_challenge_method"),
            (null, null) => request.Client.RequiresPkce
                ? OidcErrors.InvalidRequest("Authorization Server policy requires PKCE to be used for this request")
                : null,
            (not null, not "S256") => OidcErrors.InvalidRequest("not supported value of code_challenge_method"),
            _ => PkceVerifier.IsWellFormed(challenge)
                ? null
                : OidcErrors.InvalidRequest("code_challenge must be 43 to 128 unreserved characters"),
        };
    }
}

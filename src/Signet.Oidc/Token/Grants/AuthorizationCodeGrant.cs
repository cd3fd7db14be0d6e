using Signet.Oidc.Clients;
using Signet.Oidc.Errors;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.Sessions;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token.Grants;

/// <summary><c>authorization_code</c> (section 7, RFC 6749 section 4.1.3).</summary>
internal sealed class AuthorizationCodeGrant(
    AuthorizationCodes codes, SessionBinding bindings, IGrantStore grants, ISubjectStore subjects, FirstTokens tokens) : IGrantHandler
{
    public async Task<Outcome<TokenResponse>> HandleAsync(TokenRequest request, CancellationToken ct)
    {
        if (request[Parameters.Code] is not { } value)
        {
            return OidcErrors.MissingParameter(Parameters.Code);
        }

        if ((request[Parameters.RedirectUri] ?? RedirectUris.DefaultOf(request.Client)) is not { } redirectUri)
        {
            return OidcErrors.MissingParameter(Parameters.RedirectUri);
        }

        var id = Secret.Hash(value);
        if (await codes.FindAsync(id, ct) is not { } code || code.ClientId != request.Client.Id)
        {
            return OidcErrors.InvalidGrant("code not found, expired, or of another client");
        }

        request.Trace.Subject = code.Subject;
        request.Trace.GrantId = code.GrantId;
        request.Trace.SessionUid = code.SessionUid;
        var sessionUid = code.ExpiresWithSession ? code.SessionUid : null;
        if (await bindings.FindGrantAsync(code.GrantId, code.ClientId, sessionUid, ct) is not { } grant)
        {
            return OidcErrors.InvalidGrant("grant or session is gone");
        }

        // Both leave the code usable: whoever guesses here must not be able to burn somebody else's code.
        if (PkceVerifier.Check(request[Parameters.CodeVerifier], code.CodeChallenge) is { } pkce)
        {
            return pkce;
        }

        if (!string.Equals(redirectUri, code.RedirectUri, StringComparison.Ordinal))
        {
            return OidcErrors.InvalidGrant("redirect_uri differs from the authorization request");
        }

        if (code.Thumbprint is not null && code.Thumbprint != request.Thumbprint)
        {
            return OidcErrors.InvalidGrant("the code is bound to another key (RFC 9449 section 10)");
        }

        // One caller takes the ticket; any other is a replay, and what the first one got is withdrawn (RFC 9700 section 4.5).
        if (!await codes.TryRedeemAsync(id, CancellationToken.None))
        {
            await grants.RevokeAsync(code.GrantId, CancellationToken.None);
            return OidcErrors.InvalidGrant("code was used before; grant revoked");
        }

        return await subjects.IsAliveAsync(code.Subject, ct)
            ? await tokens.IssueAsync(request, code, grant, ct)
            : OidcErrors.InvalidGrant("subject is not alive");
    }
}

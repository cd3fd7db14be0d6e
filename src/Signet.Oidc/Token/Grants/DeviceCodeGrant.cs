using Signet.Oidc.DeviceAuthorization;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Sessions;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token.Grants;

/// <summary>Device code (section 11.2, RFC 8628 section 3.4). Polling fast is not punished.</summary>
internal sealed class DeviceCodeGrant(DeviceCodes codes, SessionBinding bindings, ISubjectStore subjects, FirstTokens tokens) : IGrantHandler
{
    public async Task<Outcome<TokenResponse>> HandleAsync(TokenRequest request, CancellationToken ct)
    {
        if (request[Parameters.DeviceCode] is not { } value)
        {
            return OidcErrors.MissingParameter(Parameters.DeviceCode);
        }

        var id = Secret.Hash(value);
        if (await codes.FindAsync(id, ct) is not { } code || code.ClientId != request.Client.Id)
        {
            return OidcErrors.InvalidGrant("device code not found or of another client");
        }

        if (codes.IsExpired(code))
        {
            return new OidcError(ErrorCodes.ExpiredToken, "device code is expired");
        }

        if (code.IsDenied)
        {
            return OidcErrors.AccessDenied("the end-user denied the request", "device request denied or aborted");
        }

        return code.Approval is { } approval
            ? await RedeemAsync(request, id, approval, ct)
            : new OidcError(ErrorCodes.AuthorizationPending, "authorization request is still pending as the end-user hasn't yet completed the user interaction steps");
    }

    private async Task<Outcome<TokenResponse>> RedeemAsync(TokenRequest request, string id, AuthorizationCode approval, CancellationToken ct)
    {
        request.Trace.Subject = approval.Subject;
        request.Trace.GrantId = approval.GrantId;
        request.Trace.SessionUid = approval.SessionUid;
        var sessionUid = approval.ExpiresWithSession ? approval.SessionUid : null;
        if (await bindings.FindGrantAsync(approval.GrantId, approval.ClientId, sessionUid, ct) is not { } grant)
        {
            return OidcErrors.InvalidGrant("grant or session is gone");
        }

        if (!await subjects.IsAliveAsync(approval.Subject, ct))
        {
            return OidcErrors.InvalidGrant("subject is not alive");
        }

        return await codes.TryRedeemAsync(id, CancellationToken.None)
            ? await tokens.IssueAsync(request, approval, grant, ct)
            : OidcErrors.InvalidGrant("device code was used before");
    }
}

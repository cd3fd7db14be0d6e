using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.DeviceAuthorization;
using Signet.Oidc.Errors;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.PushedAuthorization;
using Signet.Oidc.Sessions;
using Signet.Oidc.Tokens;

namespace Signet.Oidc.Authorize;

/// <summary>Nothing is left to ask: records the authorization in the session and answers with a code, or approves the device.</summary>
internal sealed class AuthorizeFinish(
    IPermissionStore permissions, SessionAuthorizations authorizations, AuthorizationCodes codes, PushedRequests pushed,
    DeviceApproval device, IAuditSink audit)
{
    public async Task<OidcError?> RunAsync(HttpContext context, AuthorizeRequest request, Session session, Grant? grant)
    {
        var ct = context.RequestAborted;
        var scopes = grant is null ? [] : GrantedScopes(request, grant);
        if (grant is null || scopes.IsEmpty)
        {
            return OidcErrors.AccessDenied(description: null, "nothing granted");
        }

        if (!await permissions.MayUseClientAsync(session.Subject, request.Client, ct))
        {
            return OidcErrors.AccessDenied("access to the application is denied", "application access control");
        }

        // Before anything is recorded: of two tabs with the same pushed request one gets the answer (RFC 9126 section 4).
        if (request.PushedRequestId is { } pushedId && !await pushed.TryConsumeAsync(pushedId, CancellationToken.None))
        {
            return new OidcError(ErrorCodes.InvalidRequestUri, "request_uri is invalid, expired, or was already used");
        }

        var hasOfflineAccess = scopes.Contains(Wire.Scopes.OfflineAccess);
        var sid = await authorizations.RecordAsync(context, session, request.Client, grant, hasOfflineAccess);
        var code = ToCode(request, session, grant, scopes, sid);
        await audit.WriteAsync(
            new OidcEvent
            {
                Key = "Interaction.End",
                ClientId = request.Client.Id,
                Subject = session.Subject,
                SessionUid = session.Uid,
                GrantId = grant.Id,
                Scope = code.Scope,
            },
            ct);
        if (request.DeviceCodeId is { } deviceCodeId)
        {
            return await device.ApproveAsync(context, deviceCodeId, code);
        }

        await AuthorizeResponse.SendCodeAsync(context, request, await codes.AddAsync(code, ct));
        return null;
    }

    private static ImmutableArray<string> GrantedScopes(AuthorizeRequest request, Grant grant) =>
    [
        .. request.Scopes.Where(scope => Wire.Scopes.IsProvider(scope)
            ? grant.OidcScopes.Contains(scope)
            : request.Resources.Any(resource => grant.ResourceScopes.GetValueOrDefault(resource)?.Contains(scope) == true)),
    ];

    private static AuthorizationCode ToCode(
        AuthorizeRequest request, Session session, Grant grant, ImmutableArray<string> scopes, string? sid) => new()
        {
            ClientId = request.Client.Id,
            Subject = session.Subject,
            GrantId = grant.Id,
            Scope = Wire.Scopes.Join(scopes),
            Resources = request.Resources,
            RedirectUri = request.RedirectUri,
            CodeChallenge = request.Parameters[Wire.Parameters.CodeChallenge],
            Thumbprint = request.Thumbprint,
            Nonce = request.Parameters[Wire.Parameters.Nonce],
            AuthTime = request.NeedsAuthTime ? session.LoginAt : null,
            SessionUid = session.Uid,
            ExpiresWithSession = !scopes.Contains(Wire.Scopes.OfflineAccess),
            Sid = sid,
        };
}

using Microsoft.AspNetCore.Http;
using Signet.Oidc.Clients;
using Signet.Oidc.Grants;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Sessions;

/// <summary>Records that a client was authorized in a session.</summary>
internal sealed class SessionAuthorizations(ISessionStore sessions, IGrantStore grants)
{
    /// <summary>Returns the <c>sid</c> for a client that wants one.</summary>
    public async Task<string?> RecordAsync(HttpContext context, Session session, Client client, Grant grant, bool hasOfflineAccess)
    {
        var ct = context.RequestAborted;
        var known = session.Authorizations.GetValueOrDefault(client.Id);
        var sid = known?.Sid ?? (client is { BackchannelLogoutUri: not null, BackchannelLogoutSessionRequired: true } ? Secret.NewId() : null);
        var persists = hasOfflineAccess || (known?.GrantId == grant.Id && known.PersistsLogout);
        var entry = new ClientAuthorization(sid, grant.Id, persists);
        if (entry != known)
        {
            await sessions.SetAuthorizationAsync(session.Uid, client.Id, entry, ct);
        }

        if (client.MaxAllowedGrants is { } limit)
        {
            await grants.EnforceLimitAsync(session.Subject, client.Id, limit, ct);
        }

        return sid;
    }
}

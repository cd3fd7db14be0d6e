using Signet.Oidc.BackChannelLogout;
using Signet.Oidc.Grants;
using Signet.Oidc.Sessions;

namespace Signet.Oidc.EndSession;

/// <summary>Ends a session: tells the clients, revokes what must not outlive it, removes it (section 14.3). Also for the host's own APIs.</summary>
public sealed class SessionEnd
{
    private readonly ISessionStore _sessions;
    private readonly IGrantStore _grants;
    private readonly LogoutNotices _notices;

    internal SessionEnd(ISessionStore sessions, IGrantStore grants, LogoutNotices notices) =>
        (_sessions, _grants, _notices) = (sessions, grants, notices);

    public async Task RunAsync(Session session)
    {
        // A closed browser must not stop a logout half-way: no cancellation.
        await _notices.SendAsync(session, CancellationToken.None);
        foreach (var authorization in session.Authorizations.Values)
        {
            if (authorization is { GrantId: { } grantId, PersistsLogout: false })
            {
                await _grants.RevokeAsync(grantId, CancellationToken.None);
            }
        }

        await _sessions.RemoveAsync(session.Uid, CancellationToken.None);
    }
}

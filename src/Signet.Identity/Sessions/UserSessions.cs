using Microsoft.EntityFrameworkCore;
using Signet.Oidc.EndSession;
using Signet.Oidc.Grants;
using Signet.Oidc.Sessions;

namespace Signet.Identity.Sessions;

/// <summary>Ends what a user is signed in to: after a password change, a suspension, a deletion (security.md class O). Scoped.</summary>
public sealed class UserSessions(SignetDb db, ISessionStore sessions, IGrantStore grants, SessionEnd end)
{
    /// <summary>Ends the sessions, tells their clients, and revokes every grant with its tokens. Not cancellable: it must not stop half-way.</summary>
    /// <param name="exceptSessionUid">The session that stays, with its grants; null to end all.</param>
    public async Task EndAllAsync(string userId, string? exceptSessionUid)
    {
        var uids = await db.OidcSessions.Where(s => s.UserId == userId && s.Uid != exceptSessionUid).Select(s => s.Uid).ToListAsync(CancellationToken.None);
        foreach (var uid in uids)
        {
            if (await sessions.FindByUidAsync(uid, CancellationToken.None) is { } session)
            {
                await end.RunAsync(session);
            }
        }

        var kept = db.OidcSessionAuthorizations.Where(a => a.SessionUid == exceptSessionUid).Select(a => a.GrantId);
        var revoked = await db.OidcGrants.Where(g => g.UserId == userId && !kept.Contains(g.Id)).Select(g => g.Id).ToListAsync(CancellationToken.None);
        foreach (var grant in revoked)
        {
            await grants.RevokeAsync(grant, CancellationToken.None);
        }
    }
}

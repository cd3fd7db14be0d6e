using Microsoft.EntityFrameworkCore;
using Signet.Identity.Tenants;
using Signet.Oidc.EndSession;
using Signet.Oidc.Grants;
using Signet.Oidc.Sessions;

namespace Signet.Identity.Sessions;

/// <summary>Ends what a user is signed in to: after a password change, a suspension, a deletion (security.md class O). Scoped.</summary>
public sealed class UserSessions(SignetDb db, CurrentTenant tenant, ISessionStore sessions, IGrantStore grants, SessionEnd end)
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

    /// <summary>Ends one session and tells its clients. What a client got with <c>offline_access</c> lives on unless it is asked to end too.</summary>
    public async Task EndAsync(string uid, GrantsToRevoke target)
    {
        if (await sessions.FindByUidAsync(uid, CancellationToken.None) is not { } session)
        {
            return;
        }

        await end.RunAsync(session);
        foreach (var (clientId, authorization) in session.Authorizations)
        {
            var isIncluded = target == GrantsToRevoke.All || (target == GrantsToRevoke.FirstParty && !IsThirdParty(clientId, tenant.Snapshot));
            if (isIncluded && authorization.GrantId is { } grant)
            {
                await grants.RevokeAsync(grant, CancellationToken.None);
            }
        }
    }

    /// <summary>Revokes one grant with its tokens and its place in the session.</summary>
    public Task RevokeGrantAsync(string grantId) => grants.RevokeAsync(grantId, CancellationToken.None);

    /// <summary>Third-party applications, and clients identified by the URL of their metadata.</summary>
    public static bool IsThirdParty(string clientId, TenantSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Applications.TryGetValue(clientId, out var application)
            ? application.Application.IsThirdParty
            : clientId.Contains("://", StringComparison.Ordinal);
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Signet.Identity.Sessions;
using Signet.Oidc.Sessions;

namespace Signet.Identity.Protocol;

/// <summary>Sessions in the database.</summary>
internal sealed class SessionStore(SignetDb db, TimeProvider time) : ISessionStore
{
    // A session that slides by less than this is not written again.
    private static readonly TimeSpan _touchStep = TimeSpan.FromMinutes(1);

    public async ValueTask<Session?> FindAsync(string idHash, CancellationToken ct) =>
        await ReadAsync(db.OidcSessions.Where(s => s.IdHash == idHash), ct);

    public async ValueTask<Session?> FindByUidAsync(string uid, CancellationToken ct) =>
        await ReadAsync(db.OidcSessions.Where(s => s.Uid == uid), ct);

    public async Task SaveAsync(Session session, CancellationToken ct)
    {
        var row = await db.OidcSessions.FirstOrDefaultAsync(s => s.Uid == session.Uid, ct);
        if (row is null)
        {
            row = OidcSession.Create(db.TenantId, session.Uid, session.CreatedAt);
            db.OidcSessions.Add(row);
        }

        row.IdHash = session.IdHash;
        row.UserId = session.Subject;
        row.LoginAt = session.LoginAt;
        row.ExpiresAt = session.ExpiresAt;
        row.LastSubmission = session.LastSubmission?.GetRawText();
        var held = await db.OidcSessionAuthorizations.Where(a => a.SessionUid == session.Uid).ToListAsync(ct);
        db.OidcSessionAuthorizations.RemoveRange(held.Where(a => !session.Authorizations.ContainsKey(a.ClientId)));
        foreach (var (clientId, authorization) in session.Authorizations)
        {
            var entry = held.Find(a => a.ClientId == clientId);
            if (entry is null)
            {
                entry = new OidcSessionAuthorization(db.TenantId, session.Uid, clientId);
                db.OidcSessionAuthorizations.Add(entry);
            }

            (entry.Sid, entry.GrantId, entry.PersistsLogout) = (authorization.Sid, authorization.GrantId, authorization.PersistsLogout);
        }

        await db.SaveChangesAsync(ct);
    }

    public Task TouchAsync(string uid, DateTimeOffset expiresAt, CancellationToken ct)
    {
        var threshold = expiresAt - _touchStep;
        return db.OidcSessions.Where(s => s.Uid == uid && s.ExpiresAt < threshold)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ExpiresAt, expiresAt), ct);
    }

    public async Task SetAuthorizationAsync(string uid, string clientId, ClientAuthorization authorization, CancellationToken ct)
    {
        if (await TryUpdateAsync(uid, clientId, authorization, ct))
        {
            return;
        }

        var entry = new OidcSessionAuthorization(db.TenantId, uid, clientId)
        {
            Sid = authorization.Sid,
            GrantId = authorization.GrantId,
            PersistsLogout = authorization.PersistsLogout,
        };
        db.OidcSessionAuthorizations.Add(entry);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another request inserted it first, or the session is gone; the update decides which.
            db.Entry(entry).State = EntityState.Detached;
            await TryUpdateAsync(uid, clientId, authorization, ct);
        }
    }

    public Task RemoveAsync(string uid, CancellationToken ct) => db.OidcSessions.Where(s => s.Uid == uid).ExecuteDeleteAsync(ct);

    private async Task<bool> TryUpdateAsync(string uid, string clientId, ClientAuthorization authorization, CancellationToken ct) =>
        await db.OidcSessionAuthorizations.Where(a => a.SessionUid == uid && a.ClientId == clientId).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.Sid, authorization.Sid)
                .SetProperty(a => a.GrantId, authorization.GrantId)
                .SetProperty(a => a.PersistsLogout, authorization.PersistsLogout),
            ct) == 1;

    private async Task<Session?> ReadAsync(IQueryable<OidcSession> sessions, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var rows = await (
            from session in sessions.AsNoTracking()
            where session.ExpiresAt > now
            join authorization in db.OidcSessionAuthorizations on session.Uid equals authorization.SessionUid into authorizations
            from authorization in authorizations.DefaultIfEmpty()
            select new { Session = session, Authorization = authorization }).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return null;
        }

        var row = rows[0].Session;
        return new Session
        {
            Uid = row.Uid,
            IdHash = row.IdHash,
            Subject = row.UserId,
            LoginAt = row.LoginAt,
            CreatedAt = row.CreatedAt,
            ExpiresAt = row.ExpiresAt,
            LastSubmission = row.LastSubmission is null ? null : JsonSerializer.Deserialize<JsonElement>(row.LastSubmission),
            Authorizations = System.Collections.Immutable.ImmutableDictionary.CreateRange(rows
                .Where(r => r.Authorization is not null)
                .Select(r => KeyValuePair.Create(
                    r.Authorization!.ClientId,
                    new ClientAuthorization(r.Authorization.Sid, r.Authorization.GrantId, r.Authorization.PersistsLogout)))),
        };
    }
}

using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Signet.Identity.Sessions;
using Signet.Identity.Statements;
using Signet.Oidc.Sessions;

namespace Signet.Identity.Protocol;

/// <summary>Sessions in the database.</summary>
internal sealed class SessionStore(SignetDb db, IStatements statements, ProtocolStatements reads, TimeProvider time) : ISessionStore
{
    public ValueTask<Session?> FindAsync(string idHash, CancellationToken ct) => ReadAsync(reads.SessionByIdHash, idHash, ct);

    public ValueTask<Session?> FindByUidAsync(string uid, CancellationToken ct) => ReadAsync(reads.SessionByUid, uid, ct);

    public Task AddAsync(Session session, CancellationToken ct)
    {
        var row = OidcSession.Create(db.TenantId, session.Uid, session.CreatedAt);
        row.IdHash = session.IdHash;
        row.UserId = session.Subject;
        row.LoginAt = session.LoginAt;
        row.ExpiresAt = session.ExpiresAt;
        row.LastSubmission = session.LastSubmission?.GetRawText();
        db.OidcSessions.Add(row);
        return db.SaveChangesAsync(ct);
    }

    public Task UpdateAsync(Session session, CancellationToken ct)
    {
        var submission = session.LastSubmission?.GetRawText();
        return db.OidcSessions.Where(s => s.Uid == session.Uid).ExecuteUpdateAsync(
            set => set
                .SetProperty(s => s.IdHash, session.IdHash)
                .SetProperty(s => s.LoginAt, session.LoginAt)
                .SetProperty(s => s.ExpiresAt, session.ExpiresAt)
                .SetProperty(s => s.LastSubmission, submission),
            ct);
    }

    public Task TouchAsync(string uid, DateTimeOffset expiresAt, CancellationToken ct) =>
        db.OidcSessions.Where(s => s.Uid == uid && s.ExpiresAt < expiresAt)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ExpiresAt, expiresAt), ct);

    public async Task SetAuthorizationAsync(string uid, string clientId, ClientAuthorization authorization, CancellationToken ct)
    {
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO oidc_session_authorizations (tenant_id, session_uid, client_id, sid, grant_id, persists_logout)
                VALUES ({db.TenantId.Value}, {uid}, {clientId}, {authorization.Sid}, {authorization.GrantId}, {authorization.PersistsLogout})
                ON CONFLICT (tenant_id, session_uid, client_id)
                DO UPDATE SET sid = excluded.sid, grant_id = excluded.grant_id, persists_logout = excluded.persists_logout
                """,
                ct);
        }
        catch (DbException)
        {
            // Of a session that is gone there is nothing to record.
            if (await db.OidcSessions.AnyAsync(s => s.Uid == uid, ct))
            {
                throw;
            }
        }
    }

    public Task RemoveAsync(string uid, CancellationToken ct) => db.OidcSessions.Where(s => s.Uid == uid).ExecuteDeleteAsync(ct);

    private async ValueTask<Session?> ReadAsync(ReadStatement<SessionRow> statement, string key, CancellationToken ct)
    {
        OidcSession? found = null;
        var authorizations = ImmutableDictionary.CreateBuilder<string, ClientAuthorization>();
        foreach (var (session, authorization) in await statements.ReadAsync(db, statement, key, time.GetUtcNow(), ct))
        {
            found = session;
            if (authorization is not null)
            {
                authorizations[authorization.ClientId] = new ClientAuthorization(authorization.Sid, authorization.GrantId, authorization.PersistsLogout);
            }
        }

        return found is null ? null : ToSession(found, authorizations.ToImmutable());
    }

    private static Session ToSession(OidcSession row, ImmutableDictionary<string, ClientAuthorization> authorizations) => new()
    {
        Uid = row.Uid,
        IdHash = row.IdHash,
        Subject = row.UserId,
        LoginAt = row.LoginAt,
        CreatedAt = row.CreatedAt,
        ExpiresAt = row.ExpiresAt,
        LastSubmission = row.LastSubmission is null ? null : JsonSerializer.Deserialize<JsonElement>(row.LastSubmission),
        Authorizations = authorizations,
    };
}

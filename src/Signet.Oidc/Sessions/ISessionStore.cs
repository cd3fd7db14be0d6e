namespace Signet.Oidc.Sessions;

/// <summary>Where sessions live. Expired sessions are never returned.</summary>
public interface ISessionStore
{
    ValueTask<Session?> FindAsync(string idHash, CancellationToken ct);

    ValueTask<Session?> FindByUidAsync(string uid, CancellationToken ct);

    /// <summary>Adds a session that holds no authorization yet.</summary>
    Task AddAsync(Session session, CancellationToken ct);

    /// <summary>
    /// Writes what a new login or a submission changed: id, times, <see cref="Session.LastSubmission"/>. Authorizations are left alone,
    /// <see cref="SetAuthorizationAsync"/> changes them. Does nothing when the session is gone.
    /// </summary>
    Task UpdateAsync(Session session, CancellationToken ct);

    /// <summary>Restarts the lifetime; never shortens it.</summary>
    Task TouchAsync(string uid, DateTimeOffset expiresAt, CancellationToken ct);

    /// <summary>Sets the entry of one client without touching the others, so that two clients at once do not overwrite each other. Does nothing when the session is gone.</summary>
    Task SetAuthorizationAsync(string uid, string clientId, ClientAuthorization authorization, CancellationToken ct);

    Task RemoveAsync(string uid, CancellationToken ct);
}

namespace Signet.Oidc.Sessions;

/// <summary>Where sessions live. Expired sessions are never returned.</summary>
public interface ISessionStore
{
    ValueTask<Session?> FindAsync(string idHash, CancellationToken ct);

    ValueTask<Session?> FindByUidAsync(string uid, CancellationToken ct);

    /// <summary>
    /// Adds the session, or updates the one with this uid (a new login changes its id and times).
    /// <see cref="Session.Authorizations"/> of an existing row is left alone: <see cref="SetAuthorizationAsync"/> changes it.
    /// </summary>
    Task SaveAsync(Session session, CancellationToken ct);

    /// <summary>Restarts the lifetime; cheap, may be skipped by the store when the change is small.</summary>
    Task TouchAsync(string uid, DateTimeOffset expiresAt, CancellationToken ct);

    /// <summary>Sets the entry of one client without touching the others, so that two clients at once do not overwrite each other.</summary>
    Task SetAuthorizationAsync(string uid, string clientId, ClientAuthorization authorization, CancellationToken ct);

    Task RemoveAsync(string uid, CancellationToken ct);
}

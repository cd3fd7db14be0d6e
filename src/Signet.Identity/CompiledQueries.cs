using Microsoft.EntityFrameworkCore;
using Signet.Identity.Sessions;
using Signet.Identity.Users;

namespace Signet.Identity;

/// <summary>
/// The queries behind every sign-in and token, translated once instead of being looked up by shape at each call. Singleton of a service
/// provider, because a translation belongs to one database.
/// </summary>
public sealed class CompiledQueries
{
    internal Func<SignetDb, string, CancellationToken, Task<User?>> User { get; } =
        EF.CompileAsyncQuery((SignetDb db, string id, CancellationToken ct) => db.Users.SingleOrDefault(u => u.Id == id));

    internal Func<SignetDb, string, CancellationToken, Task<User?>> UserByNormalizedUsername { get; } = EF.CompileAsyncQuery(
        (SignetDb db, string username, CancellationToken ct) => db.Users.Where(u => u.NormalizedUsername == username).OrderBy(u => u.CreatedAt).FirstOrDefault());

    /// <summary>For reading only; not of suspended users.</summary>
    internal Func<SignetDb, string, CancellationToken, Task<User?>> LiveUser { get; } = EF.CompileAsyncQuery(
        (SignetDb db, string id, CancellationToken ct) => db.Users.AsNoTracking().FirstOrDefault(u => u.Id == id && !u.IsSuspended));

    internal Func<SignetDb, string, DateTimeOffset, IAsyncEnumerable<SessionRow>> SessionByIdHash { get; } = EF.CompileAsyncQuery(
        (SignetDb db, string idHash, DateTimeOffset now) =>
            from session in db.OidcSessions.AsNoTracking()
            where session.IdHash == idHash && session.ExpiresAt > now
            join authorization in db.OidcSessionAuthorizations on session.Uid equals authorization.SessionUid into authorizations
            from authorization in authorizations.DefaultIfEmpty()
            select new SessionRow(session, authorization));

    internal Func<SignetDb, string, DateTimeOffset, IAsyncEnumerable<SessionRow>> SessionByUid { get; } = EF.CompileAsyncQuery(
        (SignetDb db, string uid, DateTimeOffset now) =>
            from session in db.OidcSessions.AsNoTracking()
            where session.Uid == uid && session.ExpiresAt > now
            join authorization in db.OidcSessionAuthorizations on session.Uid equals authorization.SessionUid into authorizations
            from authorization in authorizations.DefaultIfEmpty()
            select new SessionRow(session, authorization));

    internal Func<SignetDb, string, DateTimeOffset, CancellationToken, Task<OidcGrant?>> Grant { get; } = EF.CompileAsyncQuery(
        (SignetDb db, string id, DateTimeOffset now, CancellationToken ct) => db.OidcGrants.AsNoTracking().FirstOrDefault(g => g.Id == id && g.ExpiresAt > now));

    internal Func<SignetDb, string, DateTimeOffset, CancellationToken, Task<AccessTokenRow?>> AccessToken { get; } = EF.CompileAsyncQuery(
        (SignetDb db, string hash, DateTimeOffset now, CancellationToken ct) => db.AccessTokens.AsNoTracking().FirstOrDefault(t => t.Hash == hash && t.ExpiresAt > now));

    internal Func<SignetDb, string, DateTimeOffset, CancellationToken, Task<RefreshTokenRow?>> RefreshToken { get; } = EF.CompileAsyncQuery(
        (SignetDb db, string hash, DateTimeOffset now, CancellationToken ct) => db.RefreshTokens.AsNoTracking().FirstOrDefault(t => t.Hash == hash && t.ExpiresAt > now));

    /// <summary>A session with one of its authorizations, or with none.</summary>
    internal sealed record SessionRow(OidcSession Session, OidcSessionAuthorization? Authorization);
}

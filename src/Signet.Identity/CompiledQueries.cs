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

    internal Func<SignetDb, string, DateTimeOffset, CancellationToken, Task<OwnedToken<AccessTokenRow>?>> AccessToken { get; } = EF.CompileAsyncQuery(
        (SignetDb db, string hash, DateTimeOffset now, CancellationToken ct) =>
            (from token in db.AccessTokens.AsNoTracking()
             where token.Hash == hash && token.ExpiresAt > now
             from grant in db.OidcGrants.Where(g => g.Id == token.GrantId && g.ExpiresAt > now).DefaultIfEmpty()
             from user in db.Users.Where(u => u.Id == token.UserId && !u.IsSuspended).DefaultIfEmpty()
             select new OwnedToken<AccessTokenRow>(token, grant, user)).FirstOrDefault());

    internal Func<SignetDb, string, DateTimeOffset, CancellationToken, Task<OwnedToken<RefreshTokenRow>?>> RefreshToken { get; } = EF.CompileAsyncQuery(
        (SignetDb db, string hash, DateTimeOffset now, CancellationToken ct) =>
            (from token in db.RefreshTokens.AsNoTracking()
             where token.Hash == hash && token.ExpiresAt > now
             from grant in db.OidcGrants.Where(g => g.Id == token.GrantId && g.ExpiresAt > now).DefaultIfEmpty()
             from user in db.Users.Where(u => u.Id == token.UserId && !u.IsSuspended).DefaultIfEmpty()
             select new OwnedToken<RefreshTokenRow>(token, grant, user)).FirstOrDefault());

    /// <summary>A token with what stands behind it: its grant and its user, each null when gone, expired or suspended.</summary>
    internal sealed record OwnedToken<TRow>(TRow Token, OidcGrant? Grant, User? User);

    /// <summary>A session with one of its authorizations, or with none.</summary>
    internal sealed record SessionRow(OidcSession Session, OidcSessionAuthorization? Authorization);
}

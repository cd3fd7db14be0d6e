using Microsoft.EntityFrameworkCore;
using Signet.Identity.Sessions;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Identity.Statements;

/// <summary>The statements behind every token and session. Singleton of a service provider, because a shape belongs to one database.</summary>
internal sealed class ProtocolStatements
{
    private readonly RowShape<OidcGrant> _grant;
    private readonly RowShape<User> _user;

    public ProtocolStatements(IDbContextFactory<SignetDb> contexts)
    {
        using var db = contexts.CreateDbContext();
        (_grant, _user) = (new(db.Model), new(db.Model));
        (AccessTokens, RefreshTokens) = (new(db.Model), new(db.Model));
        AccessToken = Owned(AccessTokens);
        RefreshToken = Owned(RefreshTokens);
        Grant = new(
            $"SELECT {_grant.Columns("g")} FROM {_grant.Table} g WHERE g.tenant_id = $1 AND g.id = $2 AND g.expires_at > $3",
            reader => _grant.Read(reader, 0));
        LiveUser = new(
            $"SELECT {_user.Columns("u")} FROM {_user.Table} u WHERE u.tenant_id = $1 AND u.id = $2 AND NOT u.is_suspended",
            reader => _user.Read(reader, 0));
        var (session, authorization) = (new RowShape<OidcSession>(db.Model), new RowShape<OidcSessionAuthorization>(db.Model));
        SessionByIdHash = SessionBy("id_hash", session, authorization);
        SessionByUid = SessionBy("uid", session, authorization);
    }

    internal RowShape<AccessTokenRow> AccessTokens { get; }

    internal RowShape<RefreshTokenRow> RefreshTokens { get; }

    internal ReadStatement<OwnedToken<AccessTokenRow>> AccessToken { get; }

    internal ReadStatement<OwnedToken<RefreshTokenRow>> RefreshToken { get; }

    internal ReadStatement<OidcGrant> Grant { get; }

    /// <summary>Not of suspended users; takes no time.</summary>
    internal ReadStatement<User> LiveUser { get; }

    internal ReadStatement<SessionRow> SessionByIdHash { get; }

    internal ReadStatement<SessionRow> SessionByUid { get; }

    private ReadStatement<OwnedToken<TRow>> Owned<TRow>(RowShape<TRow> token)
        where TRow : class, ITenantOwned => new(
        $"""
        SELECT {token.Columns("t")}, {_grant.Columns("g")}, {_user.Columns("u")}
        FROM {token.Table} t
        LEFT JOIN {_grant.Table} g ON g.tenant_id = $1 AND g.id = t.grant_id AND g.expires_at > $3
        LEFT JOIN {_user.Table} u ON u.tenant_id = $1 AND u.id = t.user_id AND NOT u.is_suspended
        WHERE t.tenant_id = $1 AND t.hash = $2 AND t.expires_at > $3
        """,
        reader => new(token.Read(reader, 0), _grant.ReadJoined(reader, token.Width), _user.ReadJoined(reader, token.Width + _grant.Width)));

    private static ReadStatement<SessionRow> SessionBy(
        string column, RowShape<OidcSession> session, RowShape<OidcSessionAuthorization> authorization) => new(
        $"""
        SELECT {session.Columns("s")}, {authorization.Columns("a")}
        FROM {session.Table} s
        LEFT JOIN {authorization.Table} a ON a.tenant_id = $1 AND a.session_uid = s.uid
        WHERE s.tenant_id = $1 AND s.{column} = $2 AND s.expires_at > $3
        """,
        reader => new(session.Read(reader, 0), authorization.ReadJoined(reader, session.Width)));
}

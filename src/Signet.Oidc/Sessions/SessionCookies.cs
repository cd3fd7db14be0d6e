using Microsoft.AspNetCore.Http;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Sessions;

/// <summary>The login of this browser (section 4.2). The cookie's value is a secret that only the browser has.</summary>
internal sealed class SessionCookies(IOidcTenant tenant, ISessionStore sessions, TimeProvider clock)
{
    private const string Cookie = "_session";

    // A session that slides by less than this is not written again.
    private static readonly TimeSpan _touchStep = TimeSpan.FromMinutes(1);

    public async ValueTask<Session?> FindAsync(HttpContext context) =>
        SignedCookies.Read(context, tenant, Cookie) is { } id ? await sessions.FindAsync(Secret.Hash(id), context.RequestAborted) : null;

    /// <summary>Finds the session and restarts its lifetime.</summary>
    public async ValueTask<Session?> UseAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } session)
        {
            return null;
        }

        var expiresAt = clock.GetUtcNow() + tenant.SessionLifetime;
        if (session.ExpiresAt < expiresAt - _touchStep)
        {
            await sessions.TouchAsync(session.Uid, expiresAt, context.RequestAborted);
        }

        SignedCookies.Write(context, tenant, Cookie, SignedCookies.Read(context, tenant, Cookie)!, "/", tenant.SessionLifetime);
        return session;
    }

    /// <summary>A login: always a new id, so that an id planted or seen before is worth nothing. The same user keeps the session.</summary>
    public async Task<Session> SignInAsync(HttpContext context, Session? current, string subject)
    {
        var id = Secret.New();
        var now = clock.GetUtcNow();
        var isSame = current?.Subject == subject;
        var session = isSame
            ? current! with { IdHash = Secret.Hash(id), LoginAt = now, ExpiresAt = now + tenant.SessionLifetime }
            : new Session
            {
                Uid = Secret.NewId(),
                IdHash = Secret.Hash(id),
                Subject = subject,
                LoginAt = now,
                CreatedAt = now,
                ExpiresAt = now + tenant.SessionLifetime,
            };
        await (isSame ? sessions.UpdateAsync(session, context.RequestAborted) : sessions.AddAsync(session, context.RequestAborted));
        SignedCookies.Write(context, tenant, Cookie, id, "/", tenant.SessionLifetime);
        return session;
    }

    public void Clear(HttpContext context) => SignedCookies.Delete(context, tenant, Cookie, "/");
}

using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Interactions;
using Signet.Oidc.Sessions;

namespace Signet.Oidc.Authorize;

/// <summary>Carries the result of an interaction into the browser's session.</summary>
internal sealed class ResumedSession(SessionCookies cookies, ISubjectStore subjects)
{
    public ValueTask<Session?> FindAsync(HttpContext context) => cookies.UseAsync(context);

    /// <summary>An answer given in one session must not count in another (sections 4.3 and security class I).</summary>
    public static OidcError? Check(Interaction interaction, Session? session)
    {
        if (interaction.LoginSubject is not null || interaction.SessionUid is null)
        {
            return null;
        }

        if (session is null || session.Uid != interaction.SessionUid)
        {
            return OidcErrors.SessionNotFound("session not found");
        }

        return session.Subject == interaction.Subject ? null : OidcErrors.InvalidRequest("session principal changed");
    }

    /// <summary>
    /// A login makes or renews the session. What was consented to is recorded when the request is answered. Who was suspended since then
    /// gets none: it would be theirs when the suspension is lifted (security class O).
    /// </summary>
    public async Task<Outcome<Session>> ApplyAsync(HttpContext context, Interaction interaction, Session? session)
    {
        if (interaction.LoginSubject is not { } subject)
        {
            return new Outcome<Session>(session, null);
        }

        return await subjects.IsAliveAsync(subject, context.RequestAborted)
            ? await cookies.SignInAsync(context, session, subject)
            : OidcErrors.InvalidGrant("user was suspended or deleted since the login");
    }
}

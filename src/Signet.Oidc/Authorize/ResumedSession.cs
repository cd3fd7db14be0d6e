using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Interactions;
using Signet.Oidc.Sessions;

namespace Signet.Oidc.Authorize;

/// <summary>Carries the result of an interaction into the browser's session.</summary>
internal sealed class ResumedSession(SessionCookies cookies, ISessionStore sessions)
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

    public async Task<Session?> ApplyAsync(HttpContext context, Interaction interaction, Session? session)
    {
        if (interaction.LoginSubject is { } subject)
        {
            return await cookies.SignInAsync(context, session, subject);
        }

        if (interaction.GrantId is not { } grantId || session is null)
        {
            return session;
        }

        var known = session.Authorizations.GetValueOrDefault(interaction.ClientId);
        var entry = known?.GrantId == grantId ? known : new ClientAuthorization(known?.Sid, grantId, PersistsLogout: false);
        await sessions.SetAuthorizationAsync(session.Uid, interaction.ClientId, entry, context.RequestAborted);
        return session with { Authorizations = session.Authorizations.SetItem(interaction.ClientId, entry) };
    }
}

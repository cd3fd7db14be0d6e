using Signet.Oidc.Grants;
using Signet.Oidc.Tokens;

namespace Signet.Oidc.Sessions;

/// <summary>
/// Whether what stands behind a code or token is still there: its grant, and, for what was obtained without
/// <c>offline_access</c>, the session and this grant's place in it (section 10.1).
/// </summary>
internal sealed class SessionBinding(ISessionStore sessions, IGrantStore grants)
{
    /// <summary>A token of an exchange has no grant and lives on its own.</summary>
    public async ValueTask<bool> IsAliveAsync(AccessToken token, CancellationToken ct) =>
        token.GrantId is not { } grantId
        || await FindGrantAsync(grantId, token.ClientId, token.ExpiresWithSession ? token.SessionUid : null, ct) is not null;

    /// <summary>Null when the token must be treated as not found.</summary>
    public async ValueTask<Grant?> FindGrantAsync(string grantId, string clientId, string? sessionUid, CancellationToken ct)
    {
        if (await grants.FindAsync(grantId, ct) is not { } grant || grant.ClientId != clientId)
        {
            return null;
        }

        if (sessionUid is null)
        {
            return grant;
        }

        var session = await sessions.FindByUidAsync(sessionUid, ct);
        return session?.Authorizations.GetValueOrDefault(clientId)?.GrantId == grantId && session?.Subject == grant.Subject ? grant : null;
    }
}

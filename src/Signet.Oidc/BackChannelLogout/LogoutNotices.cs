using Signet.Oidc.Hosting;
using Signet.Oidc.Sessions;

namespace Signet.Oidc.BackChannelLogout;

/// <summary>Tells every client of a session that asked to be told.</summary>
internal sealed class LogoutNotices(IOidcTenant tenant, IBackChannelLogout receiver, TimeProvider clock)
{
    public async Task SendAsync(Session session, CancellationToken ct)
    {
        var notices = new List<LogoutNotice>();
        foreach (var (clientId, authorization) in session.Authorizations)
        {
            if (await tenant.FindClientAsync(clientId, ct) is { BackchannelLogoutUri: { } uri } client)
            {
                var token = LogoutToken.Write(tenant, client, session.Subject, authorization.Sid, clock.GetUtcNow());
                notices.Add(new LogoutNotice(clientId, uri, token));
            }
        }

        if (notices.Count > 0)
        {
            await receiver.SendAsync(notices, ct);
        }
    }
}

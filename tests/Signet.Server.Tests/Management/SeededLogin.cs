using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.Sessions;
using Signet.Identity.Tenants;

namespace Signet.Server.Tests.Management;

/// <summary>A session with a grant for one client, as a sign-in would leave it.</summary>
public sealed record SeededLogin(string SessionUid, string GrantId)
{
    public static async Task<SeededLogin> AddAsync(SignetServer server, string userId, string clientId = "demo-app", bool isOffline = true)
    {
        ArgumentNullException.ThrowIfNull(server);
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(TenantId.Default);
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
        var now = server.Time.GetUtcNow();
        var grant = OidcGrant.Create(TenantId.Default, Ids.New(), clientId, userId, now);
        grant.ExpiresAt = now.AddDays(14);
        grant.Payload = """{"oidcScopes":["openid"],"rejectedOidcScopes":[],"resourceScopes":{},"rejectedResourceScopes":{}}""";
        var session = OidcSession.Create(TenantId.Default, Ids.New(), now);
        (session.IdHash, session.UserId, session.LoginAt, session.ExpiresAt) = (Secrets.Hash(Ids.New()), userId, now, now.AddDays(14));
        db.OidcGrants.Add(grant);
        db.OidcSessions.Add(session);
        db.OidcSessionAuthorizations.Add(new OidcSessionAuthorization(TenantId.Default, session.Uid, clientId) { Sid = Ids.New(), GrantId = grant.Id, PersistsLogout = isOffline });
        await db.SaveChangesAsync();
        return new SeededLogin(session.Uid, grant.Id);
    }
}

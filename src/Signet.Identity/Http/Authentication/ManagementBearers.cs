using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Http.Authentication;

/// <summary>
/// Whether the bearer of a valid token still exists and still has the scope, in the tenant that issued it. A JWT outlives the application,
/// the user and the role behind it; our own API asks for them (security.md class O).
/// </summary>
internal sealed class ManagementBearers(IServiceScopeFactory scopes, SnapshotStore snapshots)
{
    private static readonly ApiError _gone = new("auth.unauthorized", 401);
    private static readonly ApiError _forbidden = new("auth.forbidden", 403);

    /// <summary>401 <c>auth.unauthorized</c> for an application or user that is gone, 403 <c>auth.forbidden</c> without the scope.</summary>
    public async Task<ApiError?> CheckAsync(TenantId issuer, ManagementToken token, TenantId called, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentTenant>().Set(await snapshots.GetAsync(issuer, ct));
        if (await services.GetRequiredService<IOidcTenant>().FindClientAsync(token.ClientId, ct) is not { } client)
        {
            return _gone;
        }

        if (!token.IsApplication && !await services.GetRequiredService<ISubjectStore>().IsAliveAsync(token.Subject, ct))
        {
            return _gone;
        }

        var party = new Party(client, token.IsApplication ? null : token.Subject);
        var available = await services.GetRequiredService<IPermissionStore>().GetResourceScopesAsync(party, WellKnownNames.ManagementApiIndicator(called), ct);
        return available.Contains(WellKnownNames.ManagementApiScope) ? null : _forbidden;
    }
}

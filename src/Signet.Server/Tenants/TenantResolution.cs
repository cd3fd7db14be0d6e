using Signet.Identity.Tenants;
using Signet.Server.Health;
using Signet.Server.Settings;

namespace Signet.Server.Tenants;

/// <summary>
/// Decides the tenant of a request from the door it came through and, where the operator serves tenants by host name, from that
/// name (management.md 1.1). Nothing in a body or an unverified header can change it.
/// </summary>
internal sealed class TenantResolution(RequestDelegate next, SnapshotStore snapshots, TenantHosts hosts, ServerOptions options)
{
    public async Task InvokeAsync(HttpContext context, CurrentTenant tenant)
    {
        if (HealthEndpoints.IsHealthPath(context.Request.Path))
        {
            await next(context);
            return;
        }

        if (Resolve(context) is not { } id || await snapshots.FindAsync(id, context.RequestAborted) is not { } snapshot)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        tenant.Set(snapshot);
        await next(context);
    }

    private TenantId? Resolve(HttpContext context) =>
        context.Connection.LocalPort == options.AdminPort ? TenantId.Admin : hosts.Resolve(context.Request);
}

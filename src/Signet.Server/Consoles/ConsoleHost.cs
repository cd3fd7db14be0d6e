using Microsoft.EntityFrameworkCore;
using Signet.Console;
using Signet.Identity;
using Signet.Identity.Tenants;
using Signet.Server.Settings;

namespace Signet.Server.Consoles;

/// <summary>What the Console knows of this server. Its own calls stay inside the machine, whatever the public address is.</summary>
internal sealed class ConsoleHost(ServerOptions options, TenantEndpoints endpoints, IServiceScopeFactory scopes) : IConsoleHost
{
    // An administrator is never the last of one to vanish while the server runs, so a yes is remembered.
    private volatile bool _hasAdministrator;

    public Uri AdminEndpoint { get; } = new(endpoints.Admin);

    public Uri TenantEndpoint { get; } = new(endpoints.Core);

    public Uri AdminBackchannel { get; } = Backchannel(options, options.AdminPort);

    public Uri TenantBackchannel { get; } = Backchannel(options, options.Port);

    public async ValueTask<bool> HasAdministratorAsync(CancellationToken ct)
    {
        if (_hasAdministrator)
        {
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(TenantId.Admin);
        return _hasAdministrator = await scope.ServiceProvider.GetRequiredService<SignetDb>().Users.AnyAsync(ct);
    }

    private static Uri Backchannel(ServerOptions options, int port) =>
        new($"{(string.IsNullOrEmpty(options.HttpsCertPath) ? "http" : "https")}://localhost:{port}");
}

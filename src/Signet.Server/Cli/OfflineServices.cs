using Signet.Identity;
using Signet.Identity.Tenants;
using Signet.Server.Hosting;

namespace Signet.Server.Cli;

/// <summary>The server's services without listeners or background work, over a migrated and seeded database, for one tenant.</summary>
internal sealed class OfflineServices : IAsyncDisposable
{
    /// <summary>Settings under which nothing is logged: standard output is for the command's answer.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string?>> Quiet { get; } = [new("Logging:Console:LogLevel:Default", "None")];

    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;

    private OfflineServices(WebApplication app, AsyncServiceScope scope) => (_app, _scope) = (app, scope);

    /// <param name="tenant">The tenant the services work for.</param>
    /// <param name="ct">Stops the opening.</param>
    /// <param name="settings">Settings that win over files and environment.</param>
    public static async Task<OfflineServices> OpenAsync(TenantId tenant, CancellationToken ct, params KeyValuePair<string, string?>[] settings)
    {
        var app = SignetApp.Build([.. Quiet, .. settings]);
        await app.Services.GetRequiredService<ISignetDatabase>().MigrateAsync(ct);
        await app.Services.GetRequiredService<TenantSeeder>().SeedAsync(ct);
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant);
        return new OfflineServices(app, scope);
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }
}

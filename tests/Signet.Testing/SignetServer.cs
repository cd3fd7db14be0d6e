using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Signet.Server.Hosting;

namespace Signet.Testing;

/// <summary>The real server, composed as in production, on free loopback ports with a database of its own.</summary>
public sealed class SignetServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestDatabase _database;
    private readonly string _folder;

    private SignetServer(WebApplication app, TestDatabase database, string folder, Uri core, Uri admin, ShiftedTime time, LogLines logs)
    {
        (_app, _database, _folder, Core, Admin, Time, Logs) = (app, database, folder, core, admin, time, logs);
        Http = HttpClients.Create(core);
        AdminHttp = HttpClients.Create(admin);
    }

    /// <summary>The origin of the tenant <c>default</c>.</summary>
    public Uri Core { get; }

    /// <summary>The origin of the tenant <c>admin</c> and the Console.</summary>
    public Uri Admin { get; }

    /// <summary>The server's clock; tests move it forward.</summary>
    public ShiftedTime Time { get; }

    /// <summary>What the server logged, for tests that look for a reason or for a secret that must not be there.</summary>
    public LogLines Logs { get; }

    public TestDatabase Database => _database;

    /// <summary>The folder of the key file and the embedded database.</summary>
    public string DataFolder => _folder;

    /// <summary>The server's own services: only for what no client could see or arrange.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Without cookies, without following redirects, at the tenant <c>default</c>.</summary>
    public HttpClient Http { get; }

    /// <summary>The same at the tenant <c>admin</c>.</summary>
    public HttpClient AdminHttp { get; }

    public static async Task<SignetServer> StartAsync(
        bool postgreSql, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var folder = Directory.CreateTempSubdirectory("signet-test-").FullName;
        var database = postgreSql ? await TestDatabase.CreatePostgreSqlAsync() : TestDatabase.CreateSqlite(folder);
        var (port, adminPort) = (FreePorts.Next(), FreePorts.Next());
        var time = new ShiftedTime();
        var logs = new LogLines();
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Signet:Port"] = $"{port}",
            ["Signet:AdminPort"] = $"{adminPort}",
            ["Signet:DbUrl"] = database.Url,
            ["Signet:Data"] = folder,
            ["Logging:LogLevel:Default"] = "Information",
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>())
        {
            all[name] = value;
        }

        var app = SignetApp.Build(all, collection =>
        {
            collection.AddSingleton<TimeProvider>(time);
            collection.AddLogging(logging => logging.ClearProviders().AddProvider(logs));
            services?.Invoke(collection);
        });
        await app.StartAsync();
        return new SignetServer(app, database, folder, new Uri($"http://localhost:{port}"), new Uri($"http://localhost:{adminPort}"), time, logs);
    }

    /// <summary>A person's browser: keeps cookies, does not follow redirects by itself.</summary>
    public Browser NewBrowser() => new(Core);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        AdminHttp.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

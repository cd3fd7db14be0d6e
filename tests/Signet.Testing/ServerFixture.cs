using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Signet.Testing;

/// <summary>One server that many tests share; they make their own users and applications in it. Derive to start it with other settings.</summary>
public abstract class ServerFixture(bool postgreSql) : IAsyncLifetime
{
    private readonly ConcurrentQueue<IDisposable> _owned = new();
    private SignetServer? _server;
    private ManagementApi? _api;

    /// <summary>Skips the test where the database is not at hand.</summary>
    public SignetServer Server
    {
        get
        {
            Assert.SkipWhen(postgreSql && TestDatabase.PostgreSqlUnavailable is not null, TestDatabase.PostgreSqlUnavailable ?? "");
            return _server!;
        }
    }

    /// <summary>The Management API of the tenant <c>default</c>.</summary>
    public ManagementApi Api => Server is not null ? _api! : throw new InvalidOperationException();

    protected virtual IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Signet:DevelopmentConnectors"] = "true",
        ["Signet:BreachCheck:Enabled"] = "false",
    };

    /// <summary>For what no setting can arrange, e.g. an Internet.</summary>
    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    public virtual async ValueTask InitializeAsync()
    {
        if (postgreSql && TestDatabase.PostgreSqlUnavailable is not null)
        {
            return;
        }

        _server = await SignetServer.StartAsync(postgreSql, Settings, ConfigureServices);
        _api = await ManagementApi.OpenAsync(_server);
    }

    /// <summary>A user with a password, made through the Management API.</summary>
    public async Task<(string Id, string Username)> CreateUserAsync(string password)
    {
        var username = "u" + Identity.Ids.NewShort();
        var user = await Api.CallAsync(HttpMethod.Post, "/api/users", new { username, password });
        return ((string)user["id"]!, username);
    }

    /// <summary>A custom sign-in page in a fresh interaction of a client.</summary>
    public async Task<ExperienceClient> OpenExperienceAsync(TestClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var page = await ExperienceClient.OpenAsync(Server, client.Authorize().Url);
        _owned.Enqueue(page);
        return page;
    }

    /// <summary>The same, with a sign-in started.</summary>
    public async Task<ExperienceClient> OpenSignInAsync(TestClient client)
    {
        var page = await OpenExperienceAsync(client);
        (await page.StartAsync("SignIn")).EnsureSuccessStatusCode();
        return page;
    }

    public virtual async ValueTask DisposeAsync()
    {
        while (_owned.TryDequeue(out var owned))
        {
            owned.Dispose();
        }

        _api?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}

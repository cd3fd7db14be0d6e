namespace Signet.Server.Tests.Harness;

/// <summary>One server for the tests of one class. Derive to start it with other settings.</summary>
public abstract class ServerFixture(bool postgreSql) : IAsyncLifetime
{
    private SignetServer? _server;

    public SignetServer Server => _server ?? throw new InvalidOperationException("The server was not started.");

    public virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    public async ValueTask InitializeAsync()
    {
        if (postgreSql && TestDatabase.PostgreSqlUnavailable is { } reason)
        {
            Assert.Skip(reason);
        }

        _server = await SignetServer.StartAsync(postgreSql, Settings);
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}

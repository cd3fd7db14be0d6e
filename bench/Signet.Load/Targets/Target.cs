using Signet.Load.Http;

namespace Signet.Load.Targets;

/// <summary>A server under measurement.</summary>
internal abstract class Target(string name, Uri origin, Uri? database = null) : IAsyncDisposable
{
    private readonly List<RawConnection> _connections = [];

    public string Name => name;

    public Uri Origin => origin;

    /// <summary>Name of its PostgreSQL database; null when it keeps its state elsewhere.</summary>
    public string? Database => DatabaseUri?.AbsolutePath.TrimStart('/');

    protected Uri? DatabaseUri => database;

    public abstract Task StartAsync();

    /// <summary>One piece of work per connection; null when the server has no such operation.</summary>
    public abstract Task<IReadOnlyList<Func<Task>>?> PrepareAsync(string operation, int connections);

    /// <summary>What the server's runtime has done since it started; null when it cannot be asked.</summary>
    public virtual Task<RuntimeCounters?> ReadCountersAsync() => Task.FromResult<RuntimeCounters?>(null);

    public void Disconnect()
    {
        _connections.ForEach(connection => connection.Dispose());
        _connections.Clear();
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>Workers that send the same request each time.</summary>
    protected Task<IReadOnlyList<Func<Task>>> RepeatAsync(int connections, byte[] request) => ConnectAsync(connections, connection => async () =>
    {
        var answer = await connection.SendAsync(request);
        answer.Expect(200);
    });

    /// <summary>Workers that ask about the same token each time; every answer must say that it is active.</summary>
    protected Task<IReadOnlyList<Func<Task>>> IntrospectAsync(int connections, string basic, string token)
    {
        var request = RawRequest.Post(origin, "/oidc/token/introspection", $"token={token}", basic);
        return ConnectAsync(connections, connection => async () =>
        {
            var answer = await connection.SendAsync(request);
            if (answer.Expect(200).Body.Span.IndexOf("\"active\":true"u8) < 0)
            {
                throw new InvalidOperationException($"{name} does not know the token.");
            }
        });
    }

    protected async Task<IReadOnlyList<Func<Task>>> ConnectAsync(int connections, Func<RawConnection, Func<Task>> work)
    {
        var workers = new List<Func<Task>>(connections);
        for (var i = 0; i < connections; i++)
        {
            var connection = new RawConnection();
            await connection.ConnectAsync(origin);
            _connections.Add(connection);
            workers.Add(work(connection));
        }

        return workers;
    }
}

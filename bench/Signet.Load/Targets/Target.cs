using Signet.Load.Http;

namespace Signet.Load.Targets;

/// <summary>A server under measurement.</summary>
internal abstract class Target(string name, Uri origin) : IAsyncDisposable
{
    private readonly List<RawConnection> _connections = [];

    public string Name => name;

    public Uri Origin => origin;

    public abstract Task StartAsync();

    /// <summary>One piece of work per connection; null when the server has no such operation.</summary>
    public abstract Task<IReadOnlyList<Func<Task>>?> PrepareAsync(string operation, int connections);

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

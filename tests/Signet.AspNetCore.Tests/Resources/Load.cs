using System.Collections.Concurrent;

namespace Signet.AspNetCore.Tests.Resources;

/// <summary>Four tasks that do the same again and again.</summary>
internal sealed class Load : IAsyncDisposable
{
    private const int Tasks = 4;

    private readonly int[] _rounds = new int[Tasks];
    private readonly ConcurrentQueue<string> _results = new();
    private readonly Task _all;
    private volatile bool _stopped;

    private Load(Func<Task<string>> round) => _all = Task.WhenAll(Enumerable.Range(0, Tasks).Select(i => Task.Run(() => RunAsync(i, round))));

    /// <summary>Starts, and returns once every task has done it twice.</summary>
    public static async Task<Load> StartAsync(Func<Task<string>> round)
    {
        var load = new Load(round);
        await load.GoOnAsync(TestContext.Current.CancellationToken);
        return load;
    }

    /// <summary>Waits until every task has begun, and ended, a round after now.</summary>
    public async Task GoOnAsync(CancellationToken ct)
    {
        // The one that runs now may have begun before.
        var enough = _rounds.Select(rounds => rounds + 2).ToArray();
        while (!_all.IsCompleted && _rounds.Zip(enough).Any(pair => pair.First < pair.Second))
        {
            await Task.Delay(10, ct);
        }
    }

    /// <summary>What all rounds gave, in the order they ended.</summary>
    public async Task<IReadOnlyCollection<string>> StopAsync()
    {
        _stopped = true;
        await _all;
        return _results;
    }

    /// <summary>Also where the test failed before it looked at the results.</summary>
    public async ValueTask DisposeAsync()
    {
        _stopped = true;
        await _all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunAsync(int index, Func<Task<string>> round)
    {
        while (!_stopped)
        {
            _results.Enqueue(await round());
            Interlocked.Increment(ref _rounds[index]);
        }
    }
}

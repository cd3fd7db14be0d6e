using System.Threading.Channels;

namespace Signet.Identity.Credentials;

/// <summary>
/// Runs password hashing on as many dedicated threads as there are processors and queues the rest, so that a wave of sign-ins
/// cannot starve everything else (security.md class M). The queue is bounded.
/// </summary>
public sealed class HashScheduler : IDisposable
{
    private const int QueueLength = 1024;

    private readonly Channel<Action> _queue = Channel.CreateBounded<Action>(new BoundedChannelOptions(QueueLength));

    public HashScheduler()
    {
        for (var i = 0; i < Environment.ProcessorCount; i++)
        {
            var thread = new Thread(Work) { IsBackground = true, Name = $"signet-hash-{i}", Priority = ThreadPriority.BelowNormal };
            thread.Start();
        }
    }

    /// <summary>Runs <paramref name="work"/> on a hashing thread; null when the queue is full.</summary>
    public Task<T>? TryRun<T>(Func<T> work)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _queue.Writer.TryWrite(() => Complete(completion, work)) ? completion.Task : null;
    }

    public void Dispose() => _queue.Writer.TryComplete();

    private static void Complete<T>(TaskCompletionSource<T> completion, Func<T> work)
    {
        try
        {
            completion.SetResult(work());
        }
        catch (Exception exception)
        {
            completion.SetException(exception);
        }
    }

    private void Work()
    {
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var work))
            {
                work();
            }
        }
    }
}

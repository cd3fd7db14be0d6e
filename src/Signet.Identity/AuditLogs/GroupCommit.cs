using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Signet.Identity.AuditLogs;

/// <summary>
/// Group commit: one writer commits what many requests appended. Bounded (callers wait when it is full), drained at shutdown;
/// a batch that fails is tried again before its callers are told. While one batch waits for the disk the next is written.
/// </summary>
public sealed class GroupCommit(IAppendStorage storage, ILogger<GroupCommit> logger) : BackgroundService
{
    private const int Capacity = 8192;
    private const int BatchSize = 512;
    private const int Attempts = 5;
    private const int InFlight = 2;

    private readonly Channel<Entry> _queue = Channel.CreateBounded<Entry>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>Queues a row; completes when there is room for it.</summary>
    public ValueTask AppendAsync(AuditLog log, CancellationToken ct) => _queue.Writer.WriteAsync(new Entry(log, null, null), ct);

    /// <summary>Queues that a user was active on a day.</summary>
    public ValueTask AppendAsync(DailyActiveUser activity, CancellationToken ct) => _queue.Writer.WriteAsync(new Entry(null, activity, null), ct);

    /// <summary>Queues a row and waits until it is durable. Throws when it could not be written.</summary>
    public async Task AppendDurableAsync(AuditLog log, CancellationToken ct)
    {
        var completion = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _queue.Writer.WriteAsync(new Entry(log, null, completion), ct);
        await completion.Task.WaitAsync(ct);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        if (ExecuteTask is { } running)
        {
            await running.WaitAsync(cancellationToken);
        }

        await base.StopAsync(cancellationToken);
    }

    // The host's stopping token is ignored on purpose: the loop ends when the queue is complete and empty.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var slots = new SemaphoreSlim(InFlight, InFlight);
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await slots.WaitAsync(CancellationToken.None);
            var batch = new List<Entry>(64);
            while (batch.Count < BatchSize && _queue.Reader.TryRead(out var entry))
            {
                batch.Add(entry);
            }

            _ = WriteAsync(batch, slots);
        }

        for (var i = 0; i < InFlight; i++)
        {
            await slots.WaitAsync(CancellationToken.None);
        }
    }

    private async Task WriteAsync(List<Entry> batch, SemaphoreSlim slots)
    {
        Complete(batch, await TryWriteAsync(batch));
        slots.Release();
    }

    private static void Complete(List<Entry> batch, Exception? failure)
    {
        foreach (var completion in batch.Select(e => e.Completion).OfType<TaskCompletionSource>())
        {
            if (failure is null)
            {
                completion.SetResult();
            }
            else
            {
                completion.SetException(failure);
            }
        }
    }

    private async Task<Exception?> TryWriteAsync(List<Entry> batch)
    {
        var logs = batch.Select(e => e.Log).OfType<AuditLog>().ToList();
        var activity = batch.Select(e => e.Activity).OfType<DailyActiveUser>().Distinct().ToList();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await storage.AppendAsync(logs, activity, CancellationToken.None);
                return null;
            }
            catch (Exception exception)
            {
                Log.AppendFailed(logger, exception, batch.Count, attempt);
                if (attempt == Attempts)
                {
                    return exception;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt));
        }
    }

    private readonly record struct Entry(AuditLog? Log, DailyActiveUser? Activity, TaskCompletionSource? Completion);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Signet.Identity.Outbox;

/// <summary>One pass over the due messages of the current tenant.</summary>
internal sealed class OutboxRound(SignetDb db, IEnumerable<IOutboxDelivery> deliveries, TimeProvider time, ILogger<OutboxRound> logger)
{
    private const int BatchSize = 32;

    // How long a message that was claimed stays out of the hands of other nodes.
    private static readonly TimeSpan _claim = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = await db.Outbox
            .Where(m => m.FinishedAt == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt)
            .Take(BatchSize)
            .ToListAsync(ct);
        if (due.Count == 0)
        {
            return;
        }

        var claimed = new List<OutboxMessage>(due.Count);
        foreach (var message in due)
        {
            if (await TryClaimAsync(message, ct))
            {
                claimed.Add(message);
            }
        }

        // Side by side: a receiver that hangs must not delay the others.
        var outcomes = await Task.WhenAll(claimed.Select(message => DeliverAsync(message, ct)));
        foreach (var (message, outcome) in claimed.Zip(outcomes))
        {
            message.Attempted(outcome, time.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
    }

    // One conditional statement: of several nodes exactly one delivers.
    private async Task<bool> TryClaimAsync(OutboxMessage message, CancellationToken ct)
    {
        var until = time.GetUtcNow() + _claim;
        return await db.Outbox
            .Where(m => m.Id == message.Id && m.FinishedAt == null && m.NextAttemptAt == message.NextAttemptAt)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, until), ct) == 1;
    }

    private async Task<OutboxOutcome> DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        if (deliveries.FirstOrDefault(d => d.Kind == message.Kind) is not { } delivery)
        {
            return OutboxOutcome.Retry($"nothing delivers {message.Kind}");
        }

        try
        {
            return await delivery.DeliverAsync(message, ct);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            Log.DeliveryFailed(logger, message.Kind, message.Id, exception.Message);
            return OutboxOutcome.Retry(exception.Message);
        }
    }
}

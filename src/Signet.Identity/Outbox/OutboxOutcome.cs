namespace Signet.Identity.Outbox;

/// <summary>What became of one attempt.</summary>
/// <param name="Error">Null when delivered.</param>
/// <param name="IsFinal">Whether another attempt would be pointless.</param>
public readonly record struct OutboxOutcome(string? Error, bool IsFinal)
{
    public static OutboxOutcome Delivered => new(null, true);

    public static OutboxOutcome Retry(string error) => new(error, false);

    public static OutboxOutcome Abandon(string error) => new(error, true);
}

namespace Signet.Identity.Outbox;

/// <summary>Delivers one kind of <see cref="OutboxMessage"/>: back-channel logout, webhook, e-mail.</summary>
public interface IOutboxDelivery
{
    string Kind { get; }

    /// <summary>Called again after a wait when it asks for a retry or throws; for several messages at once, so it must not touch the database.</summary>
    Task<OutboxOutcome> DeliverAsync(OutboxMessage message, CancellationToken ct);
}

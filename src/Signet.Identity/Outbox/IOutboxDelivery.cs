namespace Signet.Identity.Outbox;

/// <summary>Delivers one kind of <see cref="OutboxMessage"/>: back-channel logout, webhook, e-mail.</summary>
public interface IOutboxDelivery
{
    string Kind { get; }

    /// <summary>Null when delivered; otherwise why it was not, for the operator. Called again after a wait.</summary>
    Task<string?> DeliverAsync(OutboxMessage message, CancellationToken ct);
}

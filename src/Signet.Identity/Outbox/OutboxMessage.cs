using Signet.Identity.Tenants;

namespace Signet.Identity.Outbox;

/// <summary>Something to deliver after its transaction committed: written with the business change, retried until done.</summary>
public sealed class OutboxMessage : ITenantOwned
{
    private OutboxMessage()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    /// <summary>Which <see cref="IOutboxDelivery"/> delivers it.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>JSON text.</summary>
    public string Payload { get; private init; } = "";

    public int Attempts { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>When it was delivered, or given up if <see cref="LastError"/> is set.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Why the last attempt failed, for the operator.</summary>
    public string? LastError { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <param name="firstAttemptAt">Later than <paramref name="now"/> when the writer makes the first attempt itself.</param>
    public static OutboxMessage Create(TenantId tenant, string kind, string payload, DateTimeOffset now, DateTimeOffset? firstAttemptAt = null) => new()
    {
        TenantId = tenant,
        Id = Ids.New(),
        Kind = kind,
        Payload = payload,
        NextAttemptAt = firstAttemptAt ?? now,
        CreatedAt = now,
    };

    /// <summary>Records an attempt; the wait doubles after each failure, up to one hour.</summary>
    public void Attempted(OutboxOutcome outcome, DateTimeOffset now)
    {
        Attempts++;
        LastError = outcome.Error;
        FinishedAt = outcome.IsFinal ? now : null;
        NextAttemptAt = now + TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, Attempts)));
    }
}

namespace Signet.Oidc.Hosting;

/// <summary>Receives one entry for every grant, refusal and revocation. The host adds address and user agent.</summary>
public interface IAuditSink
{
    /// <summary>Completes when the entry is safely queued or, where the host promises it, durable.</summary>
    ValueTask WriteAsync(OidcEvent entry, CancellationToken ct);
}

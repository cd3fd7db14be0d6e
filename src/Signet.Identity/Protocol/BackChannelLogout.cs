using System.Text.Json;
using Signet.Identity.Json;
using Signet.Identity.Outbound;
using Signet.Identity.Outbox;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol;

/// <summary>Posts logout tokens through the outbox, so that a receiver that is down for a moment still learns of the logout.</summary>
internal sealed class BackChannelLogout(SignetDb db, OutboxSignal signal, OutboundHttp http, TimeProvider time) : IBackChannelLogout, IOutboxDelivery
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(2.5);

    public string Kind => "backchannel-logout";

    public async Task SendAsync(IReadOnlyList<LogoutNotice> notices, CancellationToken ct)
    {
        if (notices.Count == 0)
        {
            return;
        }

        db.Outbox.AddRange(notices.Select(notice =>
            OutboxMessage.Create(db.TenantId, Kind, JsonSerializer.Serialize(notice, SignetJson.Options), time.GetUtcNow())));
        await db.SaveChangesAsync(ct);
        signal.Raise();
    }

    public async Task<OutboxOutcome> DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        // The token itself expires after two minutes (oidc.md 14.1).
        if (time.GetUtcNow() - message.CreatedAt > TimeSpan.FromMinutes(2))
        {
            return OutboxOutcome.Abandon("the logout token expired");
        }

        var notice = JsonSerializer.Deserialize<LogoutNotice>(message.Payload, SignetJson.Options)!;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(_timeout);
        using var client = http.CreateClientWithoutRedirects();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("logout_token", notice.LogoutToken)]);
        using var response = await client.PostAsync(new Uri(notice.Uri), form, timeout.Token);
        return (int)response.StatusCode is 200 or 204 ? OutboxOutcome.Delivered : OutboxOutcome.Retry($"HTTP {(int)response.StatusCode}");
    }
}

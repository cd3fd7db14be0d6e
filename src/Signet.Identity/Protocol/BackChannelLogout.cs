using System.Text.Json;
using Microsoft.Extensions.Logging;
using Signet.Identity.Json;
using Signet.Identity.Outbound;
using Signet.Identity.Outbox;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol;

/// <summary>
/// Posts logout tokens (OpenID Connect Back-Channel Logout 1.0 section 2.5). Every receiver is told before the logout goes on; who cannot
/// be reached then is told later through the outbox, as long as the token lives.
/// </summary>
internal sealed class BackChannelLogout(SignetDb db, OutboundHttp http, TimeProvider time, ILogger<BackChannelLogout> logger)
    : IBackChannelLogout, IOutboxDelivery
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(2.5);

    // Until then the first attempt below has ended, or this process is gone.
    private static readonly TimeSpan _firstAttempt = TimeSpan.FromSeconds(10);

    // oidc.md 14.1
    private static readonly TimeSpan _tokenLifetime = TimeSpan.FromMinutes(2);

    public string Kind => "backchannel-logout";

    public async Task SendAsync(IReadOnlyList<LogoutNotice> notices, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var messages = notices
            .Select(notice => OutboxMessage.Create(
                db.TenantId, Kind, JsonSerializer.Serialize(notice, SignetJson.Options), now, firstAttemptAt: now + _firstAttempt))
            .ToList();
        db.Outbox.AddRange(messages);
        await db.SaveChangesAsync(ct);

        var outcomes = await Task.WhenAll(messages.Select(message => TryDeliverAsync(message, ct)));
        foreach (var (message, outcome) in messages.Zip(outcomes))
        {
            message.Attempted(outcome, time.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
    }

    public async Task<OutboxOutcome> DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        if (time.GetUtcNow() - message.CreatedAt > _tokenLifetime)
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

    private async Task<OutboxOutcome> TryDeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            return await DeliverAsync(message, ct);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            Log.LogoutNotDelivered(logger, message.Id, exception.Message);
            return OutboxOutcome.Retry(exception.Message);
        }
    }
}

using System.Text.Json;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.PushedAuthorization;

/// <summary>Pushed requests in the short-lived store, by hash (section 3.6, RFC 9126).</summary>
internal sealed class PushedRequests(IShortLivedStore store, TimeProvider clock)
{
    public const string Prefix = "urn:ietf:params:oauth:request_uri:";
    private const string Kind = "par";
    private const string TicketKind = "par-ticket";

    /// <summary>60 s to start the authorization.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(60);

    // Outlives every interaction that may have been started in time; decides which of them gets the answer.
    private static readonly TimeSpan _ticketLifetime = TimeSpan.FromDays(1);

    /// <summary>Returns the <c>request_uri</c>.</summary>
    public async Task<string> AddAsync(PushedRequest request, CancellationToken ct)
    {
        var value = Secret.New();
        var payload = JsonSerializer.SerializeToUtf8Bytes(request, OidcJson.Default.PushedRequest);
        var id = Secret.Hash(value);
        var now = clock.GetUtcNow();
        await store.PutAsync(TicketKind, id, [], now + _ticketLifetime, ct);
        await store.PutAsync(Kind, id, payload, now + Lifetime, ct);
        return Prefix + value;
    }

    /// <summary>The stored name of a <c>request_uri</c>.</summary>
    public static string IdOf(string requestUri) => Secret.Hash(requestUri[Prefix.Length..]);

    public async Task<PushedRequest?> FindAsync(string id, CancellationToken ct) =>
        await store.FindAsync(Kind, id, ct) is { } payload ? JsonSerializer.Deserialize(payload, OidcJson.Default.PushedRequest) : null;

    /// <summary>It leads to an answer now and cannot be used again: true for one caller only.</summary>
    public async Task<bool> TryConsumeAsync(string id, CancellationToken ct)
    {
        var isFirst = await store.TryTakeAsync(TicketKind, id, ct);
        await store.TryTakeAsync(Kind, id, ct);
        return isFirst;
    }
}

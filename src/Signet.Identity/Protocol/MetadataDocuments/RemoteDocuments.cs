using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Signet.Identity.Outbound;

namespace Signet.Identity.Protocol.MetadataDocuments;

/// <summary>
/// JSON documents at addresses that strangers name: client metadata and key sets (oidc.md 18.3). Fetched through the guarded client without
/// redirects, kept as long as their headers say within bounds. One fetch per address at a time, a bounded number of addresses.
/// </summary>
internal sealed class RemoteDocuments(OutboundHttp http, TimeProvider time, ILogger<RemoteDocuments> logger)
{
    private const int MaxAddresses = 2000;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);

    // A document that cannot be had is asked for again soon, but not by every request.
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    private static readonly JsonDocumentOptions _limits = new() { MaxDepth = 16 };

    private readonly ConcurrentDictionary<string, Lazy<Task<Entry>>> _entries = new(StringComparer.Ordinal);

    /// <summary>The object at the address; null when it cannot be had, is too large or no JSON object. Do not change it: it is shared.</summary>
    /// <param name="url">An https address.</param>
    /// <param name="maxBytes">Larger documents are refused.</param>
    /// <param name="notBefore">A copy fetched earlier is not good enough, unless it was fetched a moment ago.</param>
    public async ValueTask<JsonObject?> FindAsync(string url, int maxBytes, DateTimeOffset? notBefore = null)
    {
        var now = time.GetUtcNow();
        if (_entries.TryGetValue(url, out var known) && known.IsValueCreated && known.Value.IsCompletedSuccessfully)
        {
            var entry = await known.Value;
            if (entry.ExpiresAt <= now || (entry.FetchedAt < notBefore && now - entry.FetchedAt > _pause))
            {
                _entries.TryRemove(KeyValuePair.Create(url, known));
            }
        }

        if (_entries.Count >= MaxAddresses)
        {
            _entries.Clear();
        }

        // The fetch belongs to all who wait for it: none of their cancellations ends it.
        return (await _entries.GetOrAdd(url, key => new Lazy<Task<Entry>>(() => FetchAsync(key, maxBytes))).Value).Document;
    }

    private async Task<Entry> FetchAsync(string url, int maxBytes)
    {
        var now = time.GetUtcNow();
        try
        {
            using var timeout = new CancellationTokenSource(_timeout);
            using var client = http.CreateClientWithoutRedirects();
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.Accept.ParseAdd("application/json");
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            if (response.StatusCode == HttpStatusCode.OK && await ReadAsync(response, maxBytes, timeout.Token) is { } document)
            {
                return new Entry(document, now, now + LifetimeOf(response, now));
            }

            Log.DocumentRefused(logger, url, (int)response.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            Log.DocumentUnreachable(logger, url, exception.Message);
        }

        return new Entry(null, now, now + _pause);
    }

    private static async Task<JsonObject?> ReadAsync(HttpResponseMessage response, int maxBytes, CancellationToken ct)
    {
        var buffer = new byte[maxBytes + 1];
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length <= maxBytes ? JsonNode.Parse(buffer.AsSpan(0, length), null, _limits) as JsonObject : null;
    }

    private static TimeSpan LifetimeOf(HttpResponseMessage response, DateTimeOffset now)
    {
        var told = response.Headers.CacheControl?.MaxAge ?? (response.Content.Headers.Expires - now) ?? _shortest;
        return told < _shortest ? _shortest : told > _longest ? _longest : told;
    }

    private sealed record Entry(JsonObject? Document, DateTimeOffset FetchedAt, DateTimeOffset ExpiresAt);
}

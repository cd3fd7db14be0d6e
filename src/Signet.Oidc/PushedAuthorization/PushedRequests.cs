using System.Text.Json;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.PushedAuthorization;

/// <summary>Pushed requests in the short-lived store, by hash (section 3.6, RFC 9126).</summary>
internal sealed class PushedRequests(IShortLivedStore store, TimeProvider clock)
{
    public const string Prefix = "urn:ietf:params:oauth:request_uri:";
    private const string Kind = "par";

    /// <summary>60 s to start the authorization.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Returns the <c>request_uri</c>.</summary>
    public async Task<string> AddAsync(PushedRequest request, CancellationToken ct)
    {
        var value = Secret.New();
        var payload = JsonSerializer.SerializeToUtf8Bytes(request, OidcJson.Default.PushedRequest);
        await store.PutAsync(Kind, Secret.Hash(value), payload, clock.GetUtcNow() + Lifetime, ct);
        return Prefix + value;
    }

    /// <summary>The stored name of a <c>request_uri</c>.</summary>
    public static string IdOf(string requestUri) => Secret.Hash(requestUri[Prefix.Length..]);

    public async Task<PushedRequest?> FindAsync(string id, CancellationToken ct) =>
        await store.FindAsync(Kind, id, ct) is { } payload ? JsonSerializer.Deserialize(payload, OidcJson.Default.PushedRequest) : null;

    /// <summary>It has led to an answer and cannot be used again.</summary>
    public Task ConsumeAsync(string id, CancellationToken ct) => store.TryTakeAsync(Kind, id, ct);
}

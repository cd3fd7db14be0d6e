using System.Text.Json;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Tokens;

/// <summary>
/// Authorization codes in the short-lived store, by hash. The code itself stays until it expires, so that reuse is noticed;
/// a ticket beside it is taken exactly once and decides who redeems it.
/// </summary>
internal sealed class AuthorizationCodes(IShortLivedStore store, TimeProvider clock)
{
    private const string CodeKind = "code";
    private const string TicketKind = "code-ticket";

    /// <summary>60 s (section 14.1, RFC 9700).</summary>
    private static readonly TimeSpan _lifetime = TimeSpan.FromSeconds(60);

    /// <summary>Returns the value to send.</summary>
    public async Task<string> AddAsync(AuthorizationCode code, CancellationToken ct)
    {
        var value = Secret.New();
        var id = Secret.Hash(value);
        var expiresAt = clock.GetUtcNow() + _lifetime;
        await store.PutAsync(TicketKind, id, [], expiresAt, ct);
        await store.PutAsync(CodeKind, id, JsonSerializer.SerializeToUtf8Bytes(code, OidcJson.Default.AuthorizationCode), expiresAt, ct);
        return value;
    }

    public async Task<AuthorizationCode?> FindAsync(string id, CancellationToken ct) =>
        await store.FindAsync(CodeKind, id, ct) is { } payload
            ? JsonSerializer.Deserialize(payload, OidcJson.Default.AuthorizationCode)
            : null;

    /// <summary>True for the first use only.</summary>
    public Task<bool> TryRedeemAsync(string id, CancellationToken ct) => store.TryTakeAsync(TicketKind, id, ct);
}

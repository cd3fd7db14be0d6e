using System.Text;
using System.Text.Json;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.DeviceAuthorization;

/// <summary>Device codes in the short-lived store, by hash, found by user code as well.</summary>
internal sealed class DeviceCodes(IShortLivedStore store, TimeProvider clock)
{
    private const string CodeKind = "device-code";
    private const string UserCodeKind = "user-code";
    private const string TicketKind = "device-ticket";
    private const string DecisionKind = "device-decision";

    /// <summary>600 s (section 14.1).</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(600);

    // Kept a while longer, so that polling is told "expired" and not "unknown".
    private static readonly TimeSpan _remembered = TimeSpan.FromSeconds(600);

    /// <summary>Returns the value to send.</summary>
    public async Task<string> AddAsync(DeviceCode code, CancellationToken ct)
    {
        var value = Secret.New();
        var id = Secret.Hash(value);
        var until = code.ExpiresAt + _remembered;
        await store.PutAsync(TicketKind, id, [], code.ExpiresAt, ct);
        await store.PutAsync(DecisionKind, id, [], code.ExpiresAt, ct);
        await store.PutAsync(UserCodeKind, code.UserCode, Encoding.ASCII.GetBytes(id), until, ct);
        await SaveAsync(id, code, ct);
        return value;
    }

    public async Task<DeviceCode?> FindAsync(string id, CancellationToken ct) =>
        await store.FindAsync(CodeKind, id, ct) is { } payload ? JsonSerializer.Deserialize(payload, OidcJson.Default.DeviceCode) : null;

    public async Task<string?> FindIdAsync(string userCode, CancellationToken ct) =>
        await store.FindAsync(UserCodeKind, userCode, ct) is { } id ? Encoding.ASCII.GetString(id) : null;

    public Task SaveAsync(string id, DeviceCode code, CancellationToken ct) => store.PutAsync(
        CodeKind, id, JsonSerializer.SerializeToUtf8Bytes(code, OidcJson.Default.DeviceCode), code.ExpiresAt + _remembered, ct);

    public bool IsExpired(DeviceCode code) => clock.GetUtcNow() >= code.ExpiresAt;

    /// <summary>Of all who approve or deny the request, one decides.</summary>
    public Task<bool> TryDecideAsync(string id, CancellationToken ct) => store.TryTakeAsync(DecisionKind, id, ct);

    /// <summary>True for the first use only.</summary>
    public Task<bool> TryRedeemAsync(string id, CancellationToken ct) => store.TryTakeAsync(TicketKind, id, ct);
}

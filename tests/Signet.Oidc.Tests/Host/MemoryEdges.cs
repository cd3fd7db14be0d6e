using System.Collections.Concurrent;
using Microsoft.IdentityModel.Tokens;
using Signet.Oidc.Clients;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Tests.Host;

/// <summary>What leaves the protocol: audit, logout tokens, messages; and the custom claims that come in.</summary>
internal sealed class MemoryEdges : IAuditSink, IBackChannelLogout, IErrorMessages, ICustomClaims, IClientKeyStore
{
    public ConcurrentQueue<OidcEvent> Events { get; } = new();

    public ConcurrentQueue<LogoutNotice> Notices { get; } = new();

    public Func<CustomClaimsRequest, CustomClaimsResult> Customize { get; set; } = _ => default;

    public ValueTask WriteAsync(OidcEvent entry, CancellationToken ct)
    {
        Events.Enqueue(entry);
        return ValueTask.CompletedTask;
    }

    public Task SendAsync(IReadOnlyList<LogoutNotice> notices, CancellationToken ct)
    {
        foreach (var notice in notices)
        {
            Notices.Enqueue(notice);
        }

        return Task.CompletedTask;
    }

    public ValueTask<IReadOnlyList<SecurityKey>> FindAsync(ClientKeys keys, string? keyId, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<SecurityKey>>([.. new JsonWebKeySet(keys.Jwks).GetSigningKeys()]);

    public string Find(string code, string? acceptLanguage) => "Message for " + code;

    public ValueTask<CustomClaimsResult> GetAsync(CustomClaimsRequest request, CancellationToken ct) => ValueTask.FromResult(Customize(request));
}

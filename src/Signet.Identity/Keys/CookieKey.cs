using Signet.Identity.Tenants;

namespace Signet.Identity.Keys;

/// <summary>A key that signs cookies; the newest signs, the newest two verify (oidc.md 15.4).</summary>
public sealed class CookieKey : ISnapshotData
{
    /// <summary>Purpose of the envelope encryption of <see cref="SealedValue"/>.</summary>
    public const string Purpose = "cookie-key";

    private CookieKey()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    public byte[] SealedValue { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public static CookieKey Create(TenantId tenant, byte[] sealedValue, DateTimeOffset now) => new()
    {
        TenantId = tenant,
        Id = Ids.New(),
        SealedValue = sealedValue,
        CreatedAt = now,
    };
}

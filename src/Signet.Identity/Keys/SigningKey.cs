using Signet.Identity.Tenants;

namespace Signet.Identity.Keys;

/// <summary>A key the tenant signs tokens with: PKCS#8, sealed at rest (oidc.md 15).</summary>
public sealed class SigningKey : ISnapshotData
{
    /// <summary>Purpose of the envelope encryption of <see cref="SealedPrivateKey"/>.</summary>
    public const string Purpose = "signing-key";

    private SigningKey()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    /// <summary>JOSE algorithm: <c>ES256</c>, <c>ES384</c> or <c>RS256</c>.</summary>
    public string Algorithm { get; private init; } = "";

    public byte[] SealedPrivateKey { get; private init; } = [];

    public SigningKeyStatus Status { get; private set; }

    /// <summary>When a <see cref="SigningKeyStatus.Next"/> key becomes current.</summary>
    public DateTimeOffset? EffectiveAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static SigningKey Create(TenantId tenant, string algorithm, byte[] sealedPrivateKey, DateTimeOffset now, DateTimeOffset? effectiveAt = null) => new()
    {
        TenantId = tenant,
        Id = Ids.New(),
        Algorithm = algorithm,
        SealedPrivateKey = sealedPrivateKey,
        Status = effectiveAt is null ? SigningKeyStatus.Current : SigningKeyStatus.Next,
        EffectiveAt = effectiveAt,
        CreatedAt = now,
    };

    public void Become(SigningKeyStatus status)
    {
        Status = status;
        EffectiveAt = status == SigningKeyStatus.Next ? EffectiveAt : null;
    }
}

using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>
/// One of an application's secrets. The protocol compares <see cref="Hash"/>; the Management API, which must show
/// the value again, unseals <see cref="SealedValue"/>.
/// </summary>
public sealed class ApplicationSecret : ISnapshotData
{
    /// <summary>Purpose of the envelope encryption of <see cref="SealedValue"/>.</summary>
    public const string Purpose = "application-secret";

    private ApplicationSecret()
    {
    }

    public TenantId TenantId { get; private init; }

    public string ApplicationId { get; private init; } = "";

    /// <summary>Unique within the application; 1 to 256 characters.</summary>
    public string Name { get; private init; } = "";

    /// <summary><see cref="Secrets.Hash"/> of the value.</summary>
    public string Hash { get; private init; } = "";

    public byte[] SealedValue { get; private init; } = [];

    /// <summary>Whether this is the single directly stored secret of older applications (oidc.md 2.5).</summary>
    public bool IsLegacy { get; private init; }

    public DateTimeOffset? ExpiresAt { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static ApplicationSecret Create(
        Application application, string name, string value, byte[] sealedValue, DateTimeOffset now, DateTimeOffset? expiresAt = null, bool isLegacy = false) => new()
        {
            TenantId = application.TenantId,
            ApplicationId = application.Id,
            Name = name,
            Hash = Secrets.Hash(value),
            SealedValue = sealedValue,
            IsLegacy = isLegacy,
            ExpiresAt = expiresAt,
            CreatedAt = now,
        };

    /// <summary>The same secret under another name.</summary>
    public ApplicationSecret Renamed(string name) => new()
    {
        TenantId = TenantId,
        ApplicationId = ApplicationId,
        Name = name,
        Hash = Hash,
        SealedValue = SealedValue,
        IsLegacy = IsLegacy,
        ExpiresAt = ExpiresAt,
        CreatedAt = CreatedAt,
    };
}

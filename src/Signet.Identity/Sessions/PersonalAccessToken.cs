using Signet.Identity.Tenants;

namespace Signet.Identity.Sessions;

/// <summary>A user's personal access token: found by hash; the value is sealed because the Management API shows it again (management.md 9.8).</summary>
public sealed class PersonalAccessToken : ITenantOwned
{
    /// <summary>Purpose of the envelope encryption of <see cref="SealedValue"/>.</summary>
    public const string Purpose = "personal-access-token";

    public required TenantId TenantId { get; init; }

    public required string UserId { get; init; }

    /// <summary>Unique per user; 1 to 256 characters.</summary>
    public required string Name { get; init; }

    public required string Hash { get; init; }

    public required byte[] SealedValue { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

using Signet.Identity.Tenants;

namespace Signet.Identity.Verification;

/// <summary>A failed attempt to prove something, kept for an hour to count by (experience.md 11.1).</summary>
public sealed class SentinelActivity : ITenantOwned
{
    private SentinelActivity()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    /// <summary>SHA-256 in hex of what the budget belongs to: the user once known, else the normalised identifier (security.md 1.4).</summary>
    public string Target { get; private init; } = "";

    /// <summary>SHA-256 in hex of the identifier exactly as it was sent; what an administrator unlocks by.</summary>
    public string Identifier { get; private init; } = "";

    public SentinelPool Pool { get; private init; }

    /// <summary>Set on the attempt that reached the limit: the target is blocked until then.</summary>
    public DateTimeOffset? BlockedUntil { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static SentinelActivity Create(
        TenantId tenant, SentinelTarget target, SentinelPool pool, DateTimeOffset? blockedUntil, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new()
        {
            TenantId = tenant,
            Id = Ids.New(),
            Target = target.Hash,
            Identifier = target.IdentifierHash,
            Pool = pool,
            BlockedUntil = blockedUntil,
            CreatedAt = now,
        };
    }
}

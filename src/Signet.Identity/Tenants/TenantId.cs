namespace Signet.Identity.Tenants;

/// <summary>Identifies a tenant: 1 to 21 lower-case letters, digits or hyphens (management.md 2.1).</summary>
public readonly record struct TenantId(string Value)
{
    /// <summary>The tenant that serves the operator's own users.</summary>
    public static TenantId Default { get; } = new("default");

    /// <summary>The tenant whose users administer the others.</summary>
    public static TenantId Admin { get; } = new("admin");

    public override string ToString() => Value;
}

using Signet.Identity.Tenants;

namespace Signet.Identity.Sessions;

/// <summary>A user's login at the provider (oidc.md 14.2). The browser's cookie value is stored only as its hash.</summary>
public sealed class OidcSession : ITenantOwned
{
    private OidcSession()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Uid { get; private init; } = "";

    public string IdHash { get; set; } = "";

    public string UserId { get; set; } = "";

    public DateTimeOffset LoginAt { get; set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>JSON text of the submitted interaction that led to the login.</summary>
    public string? LastSubmission { get; set; }

    public static OidcSession Create(TenantId tenant, string uid, DateTimeOffset createdAt) => new()
    {
        TenantId = tenant,
        Uid = uid,
        CreatedAt = createdAt,
    };
}

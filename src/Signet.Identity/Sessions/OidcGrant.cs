using Signet.Identity.Tenants;

namespace Signet.Identity.Sessions;

/// <summary>What a user and a client agreed on.</summary>
public sealed class OidcGrant : ITenantOwned
{
    private OidcGrant()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    public string ClientId { get; private init; } = "";

    public string UserId { get; private init; } = "";

    /// <summary>JSON text of granted and rejected scopes.</summary>
    public string Payload { get; set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; set; }

    public static OidcGrant Create(TenantId tenant, string id, string clientId, string userId, DateTimeOffset createdAt) => new()
    {
        TenantId = tenant,
        Id = id,
        ClientId = clientId,
        UserId = userId,
        CreatedAt = createdAt,
    };
}

using Signet.Identity.Tenants;

namespace Signet.Identity.Sessions;

/// <summary>What one client holds in a session.</summary>
public sealed record OidcSessionAuthorization(TenantId TenantId, string SessionUid, string ClientId) : ITenantOwned
{
    public string? Sid { get; set; }

    public string? GrantId { get; set; }

    public bool PersistsLogout { get; set; }
}

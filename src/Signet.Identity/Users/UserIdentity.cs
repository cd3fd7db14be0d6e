using System.Text.Json.Nodes;
using Signet.Identity.Tenants;

namespace Signet.Identity.Users;

/// <summary>A user's account at a social provider; at most one per user and target, and one user per provider account.</summary>
public sealed class UserIdentity : ITenantOwned
{
    private UserIdentity()
    {
    }

    public TenantId TenantId { get; private init; }

    public string UserId { get; private init; } = "";

    /// <summary>The provider's key, e.g. <c>facebook</c> (connectors.md 1.1).</summary>
    public string Target { get; private init; } = "";

    /// <summary>The user's id at the provider.</summary>
    public string IdentityId { get; private set; } = "";

    /// <summary>What the provider said about the user: <c>id, name?, email?, phone?, avatar?, rawData?</c>.</summary>
    public JsonObject? Details { get; private set; }

    public static UserIdentity Create(TenantId tenant, string userId, string target, string identityId, JsonObject? details) => new()
    {
        TenantId = tenant,
        UserId = userId,
        Target = target,
        IdentityId = identityId,
        Details = details,
    };

    public void Replace(string identityId, JsonObject? details)
    {
        IdentityId = identityId;
        Details = details;
    }
}

using System.Text.Json.Nodes;
using Signet.Identity.Tenants;

namespace Signet.Identity.Configs;

/// <summary>What users may do with their own account (account.md 2); one row per tenant.</summary>
public sealed class AccountCenter : ISnapshotData
{
    private AccountCenter()
    {
    }

    public TenantId TenantId { get; private init; }

    public bool Enabled { get; set; }

    /// <summary>Field name to <c>Off</c>, <c>ReadOnly</c> or <c>Edit</c>; missing means <c>Off</c>.</summary>
    public JsonObject Fields { get; set; } = [];

    public JsonArray WebauthnRelatedOrigins { get; set; } = [];

    public string? DeleteAccountUri { get; set; }

    public string? CustomCss { get; set; }

    public JsonArray? ProfileFields { get; set; }

    public static AccountCenter Create(TenantId tenant) => new() { TenantId = tenant };
}

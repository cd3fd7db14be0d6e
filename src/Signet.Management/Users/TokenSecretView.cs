using System.Text.Json.Nodes;
using Signet.Identity.Vault;

namespace Signet.Management.Users;

/// <summary>What may be known of a stored token set (management.md 9.6): never the tokens.</summary>
internal sealed record TokenSecretView(
    string TenantId, string Id, string UserId, string Type, JsonObject Metadata, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, string ConnectorId, string IdentityId, string Target)
{
    public static TokenSecretView From(VaultSecret row) => new(
        row.TenantId.Value, row.Id, row.UserId, row.Type, row.Metadata, row.CreatedAt, row.UpdatedAt, row.ConnectorId, row.IdentityId, row.Target);
}

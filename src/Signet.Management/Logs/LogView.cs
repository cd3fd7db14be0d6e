using System.Text.Json.Nodes;
using Signet.Identity.AuditLogs;

namespace Signet.Management.Logs;

/// <summary>An audit row as it is answered.</summary>
internal sealed record LogView(string TenantId, string Id, string Key, JsonObject Payload, DateTimeOffset CreatedAt)
{
    public static LogView From(AuditLog log) => new(log.TenantId.Value, log.Id, log.Key, JsonNode.Parse(log.Payload)!.AsObject(), log.CreatedAt);
}

using System.Text.Json.Nodes;
using Signet.Identity.AuditLogs;
using Signet.Identity.Errors;
using Signet.Identity.Protocol.MetadataDocuments;
using Signet.Identity.Tenants;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol;

/// <summary>Writes what the protocol did to the audit log. A success is answered only when its row is durable.</summary>
internal sealed class OidcAuditSink(AuditTrail audit, CurrentTenant tenant) : IAuditSink
{
    public async ValueTask WriteAsync(OidcEvent entry, CancellationToken ct)
    {
        var row = new AuditEntry(entry.Key)
        {
            Error = entry.Error is null ? null : new ApiError("oidc." + entry.Error),
            Reason = entry.Reason,
            UserId = entry.Subject,
            ApplicationId = entry.ClientId is { } id && tenant.Snapshot.Clients.ContainsKey(id) ? id : null,
            SessionId = entry.SessionUid,
            InteractionId = entry.InteractionUid,
            Details = Details(entry),
        };
        if (entry.Error is not null)
        {
            await audit.AddAsync(row, ct);
            return;
        }

        if (entry.Subject is not null && entry.TokenTypes.Contains("AccessToken"))
        {
            await audit.AddActivityAsync(entry.Subject, ct);
        }

        await audit.AddDurableAsync(row, ct);
    }

    private static JsonObject? Details(OidcEvent entry)
    {
        var details = new JsonObject();
        Add(details, "cimdClientId", entry.ClientId is { } id && ClientIdUrl.IsUrl(id) ? id : null);
        Add(details, "grantId", entry.GrantId);
        Add(details, "organizationId", entry.OrganizationId);
        Add(details, "scope", entry.Scope);
        if (entry.TokenTypes.Count > 0)
        {
            details["tokenTypes"] = new JsonArray([.. entry.TokenTypes.Select(t => JsonValue.Create(t))]);
        }

        return details.Count == 0 ? null : details;
    }

    private static void Add(JsonObject details, string name, string? value)
    {
        if (value is not null)
        {
            details[name] = value;
        }
    }
}

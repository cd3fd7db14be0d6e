using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Signet.Identity.Json;
using Signet.Identity.Tenants;

namespace Signet.Identity.AuditLogs;

/// <summary>Writes audit rows of the current tenant and request through the group commit.</summary>
public sealed class AuditTrail(GroupCommit groupCommit, CurrentTenant tenant, RequestOrigin origin, TimeProvider time)
{
    private static readonly JsonWriterOptions _writerOptions = new() { Encoder = SignetJson.Options.Encoder };

    /// <summary>Queues the entry; it is durable within milliseconds and not lost at shutdown.</summary>
    public ValueTask AddAsync(AuditEntry entry, CancellationToken ct) => groupCommit.AppendAsync(ToRow(entry), ct);

    /// <summary>Returns when the entry is durable: for answers that must not be given without their row.</summary>
    public Task AddDurableAsync(AuditEntry entry, CancellationToken ct) => groupCommit.AppendDurableAsync(ToRow(entry), ct);

    /// <summary>Counts the user as active today (management.md 16).</summary>
    public ValueTask AddActivityAsync(string userId, CancellationToken ct) => groupCommit.AppendAsync(
        new DailyActiveUser(tenant.Id, time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), userId), ct);

    private AuditLog ToRow(AuditEntry entry) =>
        AuditLog.Create(tenant.Id, entry.Key, Payload(entry), entry.UserId, entry.ApplicationId, time.GetUtcNow());

    private string Payload(AuditEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, _writerOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("key", entry.Key);
            writer.WriteString("result", entry.Error is null ? "Success" : "Error");
            WriteError(writer, entry);
            WriteOptional(writer, "ip", origin.Ip);
            WriteOptional(writer, "userAgent", origin.UserAgent);
            UserAgentJson.Write(writer, origin.UserAgent);
            WriteOptional(writer, "userId", entry.UserId);
            WriteOptional(writer, "applicationId", entry.ApplicationId);
            WriteOptional(writer, "sessionId", entry.SessionId);
            WriteOptional(writer, "interactionId", entry.InteractionId);
            WriteOptional(writer, "requestId", origin.RequestId);
            if (entry.Details is not null)
            {
                AuditMask.WriteMembers(writer, entry.Details);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteError(Utf8JsonWriter writer, AuditEntry entry)
    {
        if (entry.Error is not { } error)
        {
            return;
        }

        writer.WriteStartObject("error");
        writer.WriteString("code", error.Code);
        WriteOptional(writer, "message", entry.Reason ?? error.Details ?? error.Code);
        if (JsonSerializer.SerializeToNode(error.Data, SignetJson.Options) is { } data)
        {
            AuditMask.WriteMembers(writer, new() { ["data"] = data });
        }

        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }
}

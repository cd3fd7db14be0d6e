using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.AuditLogs;
using Signet.Identity.Tenants;

namespace Signet.Server.Tests.AuditLogs;

/// <summary>architecture.md 4, group commit: what a batch of audit rows means to a database.</summary>
public abstract class AppendStorageTests(ServerFixture fixture)
{
    [Fact]
    public async Task A_batch_that_comes_again_writes_only_what_is_missing()
    {
        var server = fixture.Server;
        var storage = server.Services.GetRequiredService<IAppendStorage>();
        AuditLog[] rows = [.. new[] { "first", "second", "third" }.Select(payload => Row(payload, server.Time.GetUtcNow()))];
        DailyActiveUser[] activity = [new(TenantId.Default, "2026-01-01", "repeated-user")];

        await storage.AppendAsync(rows[..2], activity, CancellationToken.None);
        await storage.AppendAsync(rows, activity, CancellationToken.None);

        Assert.Equal(["first", "second", "third"], await PayloadsAsync(server, rows));
    }

    private static AuditLog Row(string payload, DateTimeOffset now) =>
        AuditLog.Create(TenantId.Default, "Repeated", $"\"{payload}\"", null, null, now);

    private static async Task<string[]> PayloadsAsync(SignetServer server, AuditLog[] rows)
    {
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(TenantId.Default);
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
        var ids = rows.Select(row => row.Id).ToArray();
        var payloads = await db.AuditLogs.Where(log => ids.Contains(log.Id)).Select(log => log.Payload).ToArrayAsync();
        return [.. payloads.Select(payload => payload.Trim('"')).Order(StringComparer.Ordinal)];
    }
}

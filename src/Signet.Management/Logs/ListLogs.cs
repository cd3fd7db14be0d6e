using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.AuditLogs;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Logs;

/// <summary>GET /api/logs, newest first (management.md 15.1). 400 guard.invalid_input, log.invalid_time_window.</summary>
internal static class ListLogs
{
    private const int Cap = 10_001;

    internal sealed record Query(
        [property: Optional] string? UserId = null,
        [property: Optional] string? ApplicationId = null,
        [property: Optional] string? LogKey = null,
        [property: Optional, System.Text.Json.Serialization.JsonPropertyName("start_time")] string? StartTime = null,
        [property: Optional, System.Text.Json.Serialization.JsonPropertyName("end_time")] string? EndTime = null,
        bool EnableCap = false);

    internal static async Task<PagedAnswer<LogView>> HandleAsync(PageRequest page, JsonQuery<Query> query, SignetDb db, CancellationToken ct)
    {
        var filter = query.Value;
        if (!TryTime(filter.StartTime, out var start) || !TryTime(filter.EndTime, out var end))
        {
            return new ApiError("guard.invalid_input");
        }

        if (start > end)
        {
            return new ApiError("log.invalid_time_window");
        }

        var rows = Filter(db, filter, start, end);
        // In the order of the indexes, which end in the time: the cap then ends the scan.
        var total = filter.EnableCap ? await rows.OrderByDescending(l => l.CreatedAt).Take(Cap).CountAsync(ct) : await rows.LongCountAsync(ct);
        var found = await rows.OrderByDescending(l => l.CreatedAt).ThenByDescending(l => l.Id).Skip(page.Offset).Take(page.Size).AsNoTracking().ToListAsync(ct);
        return PagedAnswer<LogView>.Of(found.ConvertAll(LogView.From), page, total, isCapped: filter.EnableCap && total == Cap);
    }

    private static IQueryable<AuditLog> Filter(SignetDb db, Query filter, DateTimeOffset? start, DateTimeOffset? end)
    {
        var rows = filter.LogKey is { } key
            ? db.AuditLogs.Where(l => l.Key == key)
            : db.AuditLogs.Where(l => !l.Key.StartsWith("TriggerHook") && !l.Key.StartsWith("TrustedDevice"));
        rows = filter.UserId is { } userId ? rows.Where(l => l.UserId == userId) : rows;
        rows = filter.ApplicationId is { } applicationId ? rows.Where(l => l.ApplicationId == applicationId) : rows;
        rows = start is { } from ? rows.Where(l => l.CreatedAt >= from) : rows;
        return end is { } to ? rows.Where(l => l.CreatedAt <= to) : rows;
    }

    private static bool TryTime(string? text, out DateTimeOffset? time)
    {
        time = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds) || milliseconds is < -62_135_596_800_000 or > 253_402_300_799_999)
        {
            return false;
        }

        time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }
}

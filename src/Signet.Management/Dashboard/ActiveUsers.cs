using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Dashboard;

/// <summary>GET /api/dashboard/users/active?date=YYYY-MM-DD (management.md 16). 400 guard.invalid_input for a date that is none.</summary>
internal static class ActiveUsers
{
    private const string Format = "yyyy-MM-dd";

    internal sealed record Query([property: Optional, Pattern(@"^\d{4}-\d{2}-\d{2}$")] string? Date = null);

    internal sealed record View(IReadOnlyList<Point> DauCurve, CountView Dau, CountView Wau, CountView Mau);

    internal sealed record Point(string Date, int Count);

    internal static async Task<Answer<View>> HandleAsync(JsonQuery<Query> query, SignetDb db, TimeProvider clock, CancellationToken ct)
    {
        var target = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (query.Value.Date is { } asked && !DateOnly.TryParseExact(asked, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out target))
        {
            return new ApiError("guard.invalid_input");
        }

        var shown = Days(30, 0);
        var perDay = await db.DailyActiveUsers.Where(a => shown.Contains(a.Day))
            .GroupBy(a => a.Day).Select(g => new { Day = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Day, g => g.Count, ct);
        var curve = shown.Select(day => new Point(day, perDay.GetValueOrDefault(day))).ToList();
        var (week, weekBefore) = (await DistinctAsync(7, 0), await DistinctAsync(7, 7));
        var (month, monthBefore) = (await DistinctAsync(30, 0), await DistinctAsync(30, 30));
        return new View(
            curve, new CountView(curve[^1].Count, curve[^1].Count - curve[^2].Count), new CountView(week, week - weekBefore), new CountView(month, month - monthBefore));

        List<string> Days(int days, int before) =>
            [.. Enumerable.Range(0, days).Select(i => target.AddDays(1 - days - before + i).ToString(Format, CultureInfo.InvariantCulture))];

        Task<int> DistinctAsync(int days, int before)
        {
            var period = Days(days, before);
            return db.DailyActiveUsers.Where(a => period.Contains(a.Day)).Select(a => a.UserId).Distinct().CountAsync(ct);
        }
    }
}

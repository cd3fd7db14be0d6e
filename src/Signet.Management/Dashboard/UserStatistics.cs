using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Dashboard;

/// <summary>GET /api/dashboard/users/total and /new. Days are days in UTC: nodes in different zones must agree.</summary>
internal static class UserStatistics
{
    internal sealed record TotalView(int TotalUserCount);

    internal sealed record NewView(CountView Today, CountView Last7Days);

    internal static async Task<Answer<TotalView>> TotalAsync(SignetDb db, CancellationToken ct) => new TotalView(await db.Users.CountAsync(ct));

    internal static async Task<Answer<NewView>> NewAsync(SignetDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var (todayCount, yesterdayCount) = (await CountAsync(today, today.AddDays(1)), await CountAsync(today.AddDays(-1), today));
        var (week, weekBefore) = (await CountAsync(today.AddDays(-6), today.AddDays(1)), await CountAsync(today.AddDays(-13), today.AddDays(-6)));
        return new NewView(new CountView(todayCount, todayCount - yesterdayCount), new CountView(week, week - weekBefore));

        Task<int> CountAsync(DateTimeOffset from, DateTimeOffset to) => db.Users.CountAsync(u => u.CreatedAt >= from && u.CreatedAt < to, ct);
    }
}

namespace Signet.Management.Client.Dashboard;

/// <summary>Answer of <c>GET /api/dashboard/users/active</c>: thirty days, oldest first, and the day, week and month up to the target date.</summary>
public sealed record ActiveUsers(IReadOnlyList<DailyCount> DauCurve, CountWithDelta Dau, CountWithDelta Wau, CountWithDelta Mau);

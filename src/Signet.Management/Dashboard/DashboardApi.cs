using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.Dashboard;

/// <summary>Routes of management.md 16.</summary>
internal static class DashboardApi
{
    public static void MapDashboard(this RouteGroupBuilder api)
    {
        api.MapGet("/dashboard/users/total", UserStatistics.TotalAsync).WithName("GetTotalUserCount");
        api.MapGet("/dashboard/users/new", UserStatistics.NewAsync).WithName("GetNewUserCounts");
        api.MapGet("/dashboard/users/active", ActiveUsers.HandleAsync).WithName("GetActiveUserCounts");
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.Logs;

/// <summary>Routes of management.md 15.</summary>
internal static class LogsApi
{
    public static void MapLogs(this RouteGroupBuilder api)
    {
        api.MapGet("/logs", ListLogs.HandleAsync).WithName("ListLogs");
        api.MapGet("/logs/{id}", GetLog.HandleAsync).WithName("GetLog");
    }
}

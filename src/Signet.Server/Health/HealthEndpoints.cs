using Signet.Server.Databases;

namespace Signet.Server.Health;

/// <summary>GET /api/status (management.md 26.6), /healthz/live and /healthz/ready.</summary>
internal static class HealthEndpoints
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/status", Status).AllowAnonymous();
        routes.MapGet("/healthz/live", () => Results.Text("live")).AllowAnonymous();
        routes.MapGet("/healthz/ready", ReadyAsync).AllowAnonymous();
        return routes;
    }

    public static bool IsHealthPath(PathString path) =>
        path.StartsWithSegments("/healthz", StringComparison.Ordinal) || path.Equals("/api/status", StringComparison.OrdinalIgnoreCase);

    private static IResult Status(HealthState state) => state.IsReady ? Results.NoContent() : Unavailable();

    private static async Task<IResult> ReadyAsync(HealthState state, DatabaseProbe database, CancellationToken ct) =>
        state.IsReady && await database.AnswersAsync(ct) ? Results.Text("ready") : Unavailable();

    private static IResult Unavailable() => Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
}

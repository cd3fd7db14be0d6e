using Signet.Management.Client.Http;

namespace Signet.Management.Client.Logs;

/// <summary><c>/api/logs</c>.</summary>
public sealed class LogsClient
{
    private readonly ApiTransport _api;

    internal LogsClient(ApiTransport api) => _api = api;

    /// <summary>Newest first; the total may be capped.</summary>
    public Task<Page<LogEntry>> ListAsync(PageRequest page, LogFilter? filter = null, CancellationToken ct = default) =>
        _api.GetPageAsync<LogEntry>(
            Route.WithQuery(
                "api/logs",
                ("page", page.Number),
                ("page_size", page.Size),
                ("enableCap", true),
                ("logKey", filter?.LogKey),
                ("applicationId", filter?.ApplicationId),
                ("userId", filter?.UserId),
                ("start_time", filter?.From),
                ("end_time", filter?.To)),
            ct);

    /// <summary>404 <c>entity.not_exists_with_id</c>.</summary>
    public Task<LogEntry> GetAsync(string id, CancellationToken ct = default) => _api.GetAsync<LogEntry>(Route.To($"api/logs/{id}"), ct);
}

using System.Globalization;
using Signet.Management.Client.Http;

namespace Signet.Management.Client.Dashboard;

/// <summary><c>/api/dashboard</c>.</summary>
public sealed class DashboardClient
{
    private readonly ApiTransport _api;

    internal DashboardClient(ApiTransport api) => _api = api;

    /// <summary>All users of the tenant.</summary>
    public Task<TotalUsers> GetTotalUsersAsync(CancellationToken ct = default) => _api.GetAsync<TotalUsers>("api/dashboard/users/total", ct);

    /// <summary>Registrations today and in the past seven days.</summary>
    public Task<NewUsers> GetNewUsersAsync(CancellationToken ct = default) => _api.GetAsync<NewUsers>("api/dashboard/users/new", ct);

    /// <summary>Users that received a token, up to the given day (today unless set).</summary>
    public Task<ActiveUsers> GetActiveUsersAsync(DateOnly? date = null, CancellationToken ct = default) =>
        _api.GetAsync<ActiveUsers>(Route.WithQuery("api/dashboard/users/active", ("date", date?.ToString("O", CultureInfo.InvariantCulture))), ct);
}

using Signet.Management.Client.Http;

namespace Signet.Management.Client.Configs;

/// <summary><c>/api/configs</c>.</summary>
public sealed class ConfigsClient
{
    private readonly ApiTransport _api;

    internal ConfigsClient(ApiTransport api) => _api = api;

    /// <summary>The Console's own flags.</summary>
    public Task<AdminConsoleConfig> GetAdminConsoleAsync(CancellationToken ct = default) =>
        _api.GetAsync<AdminConsoleConfig>("api/configs/admin-console", ct);

    /// <summary>Sets the given flags.</summary>
    public Task<AdminConsoleConfig> UpdateAdminConsoleAsync(AdminConsoleConfig request, CancellationToken ct = default) =>
        _api.PatchAsync<AdminConsoleConfig>("api/configs/admin-console", request, ct);
}

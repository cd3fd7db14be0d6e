using Signet.Management.Client.Http;

namespace Signet.Management.Client.Configs;

/// <summary><c>/api/configs</c>, and <c>/api/cimd</c>, which belongs to one of them.</summary>
public sealed class ConfigsClient
{
    private const string ConsentScopesRoute = "api/cimd/user-consent-scopes";

    private readonly ApiTransport _api;

    internal ConfigsClient(ApiTransport api) => _api = api;

    /// <summary>The Console's own flags.</summary>
    public Task<AdminConsoleConfig> GetAdminConsoleAsync(CancellationToken ct = default) =>
        _api.GetAsync<AdminConsoleConfig>("api/configs/admin-console", ct);

    /// <summary>Sets the given flags.</summary>
    public Task<AdminConsoleConfig> UpdateAdminConsoleAsync(AdminConsoleConfig request, CancellationToken ct = default) =>
        _api.PatchAsync<AdminConsoleConfig>("api/configs/admin-console", request, ct);

    /// <summary>Whether DPoP proofs are accepted.</summary>
    public Task<DpopConfig> GetDpopAsync(CancellationToken ct = default) => _api.GetAsync<DpopConfig>("api/configs/dpop", ct);

    /// <summary>Accepts DPoP proofs from now on, or no longer.</summary>
    public Task<DpopConfig> UpdateDpopAsync(DpopConfig request, CancellationToken ct = default) =>
        _api.PatchAsync<DpopConfig>("api/configs/dpop", request, ct);

    /// <summary>Whether metadata documents are accepted.</summary>
    public Task<CimdConfig> GetCimdAsync(CancellationToken ct = default) => _api.GetAsync<CimdConfig>("api/configs/cimd", ct);

    /// <summary>Accepts metadata documents from now on, or no longer.</summary>
    public Task<CimdConfig> UpdateCimdAsync(CimdConfig request, CancellationToken ct = default) =>
        _api.PatchAsync<CimdConfig>("api/configs/cimd", request, ct);

    /// <summary>The ceiling of clients of metadata documents.</summary>
    public Task<CimdConsentScopes> GetCimdConsentScopesAsync(CancellationToken ct = default) => _api.GetAsync<CimdConsentScopes>(ConsentScopesRoute, ct);

    /// <summary>Adds scopes to the ceiling; those that are in it already stay.</summary>
    public Task AddCimdConsentScopesAsync(CimdConsentScopes request, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Post, ConsentScopesRoute, request, ct);

    /// <summary>Takes a user scope out of the ceiling. 404 <c>entity.not_found</c> when it is not in it.</summary>
    public Task RemoveCimdUserScopeAsync(string scope, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/cimd/user-consent-scopes/user-scopes/{scope}"), null, ct);
}

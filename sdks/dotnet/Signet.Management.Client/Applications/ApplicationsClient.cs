using Signet.Management.Client.Http;

namespace Signet.Management.Client.Applications;

/// <summary><c>/api/applications</c>.</summary>
public sealed class ApplicationsClient
{
    private readonly ApiTransport _api;

    internal ApplicationsClient(ApiTransport api) => _api = api;

    /// <summary>Newest first.</summary>
    public Task<Page<Application>> ListAsync(PageRequest page, ApplicationFilter? filter = null, CancellationToken ct = default) =>
        _api.GetPageAsync<Application>(
            Route.WithQuery(
                "api/applications",
                ("page", page.Number),
                ("page_size", page.Size),
                ("isThirdParty", filter?.IsThirdParty),
                ("search", Search.Substring(filter?.Keyword))),
            ct);

    /// <summary>404 <c>entity.not_exists_with_id</c>.</summary>
    public Task<Application> GetAsync(string id, CancellationToken ct = default) =>
        _api.GetAsync<Application>(Route.To($"api/applications/{id}"), ct);

    /// <summary>Types with secrets get one named <c>Default secret</c>.</summary>
    public Task<Application> CreateAsync(CreateApplicationRequest request, CancellationToken ct = default) =>
        _api.PostAsync<Application>("api/applications", request, ct);

    /// <summary>Returns the application as stored.</summary>
    public Task<Application> UpdateAsync(string id, UpdateApplicationRequest request, CancellationToken ct = default) =>
        _api.PatchAsync<Application>(Route.To($"api/applications/{id}"), request, ct);

    /// <summary>Deletes it with its secrets and grants.</summary>
    public Task DeleteAsync(string id, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/applications/{id}"), null, ct);

    /// <summary>Values included.</summary>
    public Task<List<ApplicationSecret>> ListSecretsAsync(string id, CancellationToken ct = default) =>
        _api.GetAsync<List<ApplicationSecret>>(Route.To($"api/applications/{id}/secrets"), ct);

    /// <summary>422 <c>application.secret_name_exists</c>.</summary>
    public Task<ApplicationSecret> CreateSecretAsync(string id, CreateSecretRequest request, CancellationToken ct = default) =>
        _api.PostAsync<ApplicationSecret>(Route.To($"api/applications/{id}/secrets"), request, ct);

    /// <summary>The value stays.</summary>
    public Task<ApplicationSecret> RenameSecretAsync(string id, string name, string newName, CancellationToken ct = default) =>
        _api.PatchAsync<ApplicationSecret>(Route.To($"api/applications/{id}/secrets/{name}"), new RenameSecretRequest(newName), ct);

    /// <summary>The last one may be deleted too.</summary>
    public Task DeleteSecretAsync(string id, string name, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/applications/{id}/secrets/{name}"), null, ct);
}

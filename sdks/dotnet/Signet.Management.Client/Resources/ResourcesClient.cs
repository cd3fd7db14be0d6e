using Signet.Management.Client.Http;

namespace Signet.Management.Client.Resources;

/// <summary><c>/api/resources</c>.</summary>
public sealed class ResourcesClient
{
    private readonly ApiTransport _api;

    internal ResourcesClient(ApiTransport api) => _api = api;

    /// <summary>The Management API itself is listed too.</summary>
    public Task<Page<Resource>> ListAsync(PageRequest page, bool includeScopes = false, CancellationToken ct = default) =>
        _api.GetPageAsync<Resource>(
            Route.WithQuery("api/resources", ("page", page.Number), ("page_size", page.Size), ("includeScopes", includeScopes ? true : null)), ct);

    /// <summary>404 <c>entity.not_exists_with_id</c>.</summary>
    public Task<Resource> GetAsync(string id, CancellationToken ct = default) => _api.GetAsync<Resource>(Route.To($"api/resources/{id}"), ct);

    /// <summary>422 <c>resource.resource_identifier_in_use</c>.</summary>
    public Task<Resource> CreateAsync(CreateResourceRequest request, CancellationToken ct = default) =>
        _api.PostAsync<Resource>("api/resources", request, ct);

    /// <summary>Returns the resource as stored.</summary>
    public Task<Resource> UpdateAsync(string id, UpdateResourceRequest request, CancellationToken ct = default) =>
        _api.PatchAsync<Resource>(Route.To($"api/resources/{id}"), request, ct);

    /// <summary>At most one resource is the default.</summary>
    public Task<Resource> SetDefaultAsync(string id, bool isDefault, CancellationToken ct = default) =>
        _api.PatchAsync<Resource>(Route.To($"api/resources/{id}/is-default"), new SetDefaultRequest(isDefault), ct);

    /// <summary>Deletes it with its permissions.</summary>
    public Task DeleteAsync(string id, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/resources/{id}"), null, ct);

    /// <summary>Permissions of the API.</summary>
    public Task<Page<Scope>> ListScopesAsync(string id, PageRequest page, string? keyword = null, CancellationToken ct = default) =>
        _api.GetPageAsync<Scope>(
            Route.WithQuery(
                Route.To($"api/resources/{id}/scopes"), ("page", page.Number), ("page_size", page.Size), ("search", Search.Substring(keyword))),
            ct);

    /// <summary>422 <c>scope.name_exists</c>.</summary>
    public Task<Scope> CreateScopeAsync(string id, ScopeRequest request, CancellationToken ct = default) =>
        _api.PostAsync<Scope>(Route.To($"api/resources/{id}/scopes"), request, ct);

    /// <summary>Returns the permission as stored.</summary>
    public Task<Scope> UpdateScopeAsync(string id, string scopeId, ScopeRequest request, CancellationToken ct = default) =>
        _api.PatchAsync<Scope>(Route.To($"api/resources/{id}/scopes/{scopeId}"), request, ct);

    /// <summary>Takes it from every role.</summary>
    public Task DeleteScopeAsync(string id, string scopeId, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/resources/{id}/scopes/{scopeId}"), null, ct);
}

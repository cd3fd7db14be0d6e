using Signet.Management.Client.Http;

namespace Signet.Management.Client.Roles;

/// <summary><c>/api/roles</c>.</summary>
public sealed class RolesClient
{
    private readonly ApiTransport _api;

    internal RolesClient(ApiTransport api) => _api = api;

    /// <summary>The keyword is a substring of name, description or ID.</summary>
    public Task<Page<Role>> ListAsync(PageRequest page, string? keyword = null, RoleType? type = null, CancellationToken ct = default) =>
        _api.GetPageAsync<Role>(
            Route.WithQuery("api/roles", ("page", page.Number), ("page_size", page.Size), ("type", type), ("search", Search.Substring(keyword))),
            ct);

    /// <summary>404 <c>entity.not_exists_with_id</c>.</summary>
    public Task<Role> GetAsync(string id, CancellationToken ct = default) => _api.GetAsync<Role>(Route.To($"api/roles/{id}"), ct);

    /// <summary>422 <c>role.name_in_use</c>.</summary>
    public Task<Role> CreateAsync(CreateRoleRequest request, CancellationToken ct = default) => _api.PostAsync<Role>("api/roles", request, ct);

    /// <summary>Returns the role as stored.</summary>
    public Task<Role> UpdateAsync(string id, UpdateRoleRequest request, CancellationToken ct = default) =>
        _api.PatchAsync<Role>(Route.To($"api/roles/{id}"), request, ct);

    /// <summary>Takes it from everyone who has it.</summary>
    public Task DeleteAsync(string id, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/roles/{id}"), null, ct);

    /// <summary>Permissions of the role.</summary>
    public Task<Page<RoleScope>> ListScopesAsync(string id, PageRequest page, CancellationToken ct = default) =>
        _api.GetPageAsync<RoleScope>(Route.WithQuery(Route.To($"api/roles/{id}/scopes"), ("page", page.Number), ("page_size", page.Size)), ct);

    /// <summary>Adds permissions.</summary>
    public Task AddScopesAsync(string id, IReadOnlyList<string> scopeIds, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Post, Route.To($"api/roles/{id}/scopes"), new ScopeIdsRequest(scopeIds), ct);

    /// <summary>Removes a permission.</summary>
    public Task RemoveScopeAsync(string id, string scopeId, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/roles/{id}/scopes/{scopeId}"), null, ct);
}

using Signet.Management.Client.Http;
using Signet.Management.Client.Roles;

namespace Signet.Management.Client.Users;

/// <summary><c>/api/users</c>.</summary>
public sealed class UsersClient
{
    private readonly ApiTransport _api;

    internal UsersClient(ApiTransport api) => _api = api;

    /// <summary>Newest first; the keyword is a substring of ID, name, e-mail, phone or username.</summary>
    public Task<Page<User>> ListAsync(PageRequest page, string? keyword = null, CancellationToken ct = default) =>
        _api.GetPageAsync<User>(
            Route.WithQuery("api/users", ("page", page.Number), ("page_size", page.Size), ("search", Search.Substring(keyword))), ct);

    /// <summary>404 <c>entity.not_found</c>.</summary>
    public Task<User> GetAsync(string id, CancellationToken ct = default) => _api.GetAsync<User>(Route.To($"api/users/{id}"), ct);

    /// <summary>422 <c>user.username_already_in_use</c>, <c>user.email_already_in_use</c>, <c>user.phone_already_in_use</c>.</summary>
    public Task<User> CreateAsync(CreateUserRequest request, CancellationToken ct = default) => _api.PostAsync<User>("api/users", request, ct);

    /// <summary>Returns the user as stored.</summary>
    public Task<User> UpdateAsync(string id, UpdateUserRequest request, CancellationToken ct = default) =>
        _api.PatchAsync<User>(Route.To($"api/users/{id}"), request, ct);

    /// <summary>400 <c>user.cannot_delete_self</c>.</summary>
    public Task DeleteAsync(string id, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/users/{id}"), null, ct);

    /// <summary>Sets a password without applying the policy; sessions stay.</summary>
    public Task<User> SetPasswordAsync(string id, string password, CancellationToken ct = default) =>
        _api.PatchAsync<User>(Route.To($"api/users/{id}/password"), new SetPasswordRequest(password), ct);

    /// <summary>Suspending ends all sessions and tokens.</summary>
    public Task<User> SetSuspendedAsync(string id, bool isSuspended, CancellationToken ct = default) =>
        _api.PatchAsync<User>(Route.To($"api/users/{id}/is-suspended"), new SetSuspendedRequest(isSuspended), ct);

    /// <summary>Linked accounts with the state of their stored tokens.</summary>
    public Task<UserIdentities> ListIdentitiesAsync(string id, CancellationToken ct = default) =>
        _api.GetAsync<UserIdentities>(Route.WithQuery(Route.To($"api/users/{id}/all-identities"), ("includeTokenSecret", true)), ct);

    /// <summary>Unlinks a social account; 404 <c>user.identity_not_exist</c>.</summary>
    public Task<User> DeleteIdentityAsync(string id, string target, CancellationToken ct = default) =>
        _api.DeleteAsync<User>(Route.To($"api/users/{id}/identities/{target}"), ct);

    /// <summary>Deletes a stored token set.</summary>
    public Task DeleteTokenSecretAsync(string secretId, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/secrets/{secretId}"), null, ct);

    /// <summary>Roles of the user.</summary>
    public Task<Page<Role>> ListRolesAsync(string id, PageRequest page, CancellationToken ct = default) =>
        _api.GetPageAsync<Role>(Route.WithQuery(Route.To($"api/users/{id}/roles"), ("page", page.Number), ("page_size", page.Size)), ct);

    /// <summary>Roles already assigned are ignored.</summary>
    public Task AssignRolesAsync(string id, IReadOnlyList<string> roleIds, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Post, Route.To($"api/users/{id}/roles"), new RoleIdsRequest(roleIds), ct);

    /// <summary>Takes a role from the user.</summary>
    public Task RemoveRoleAsync(string id, string roleId, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/users/{id}/roles/{roleId}"), null, ct);
}

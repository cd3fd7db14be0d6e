using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Http.Validation;
using Signet.Identity.Resources;
using Signet.Identity.Roles;
using Signet.Management.Resources;

namespace Signet.Management.Roles;

/// <summary>/api/roles/{id}/scopes (management.md 12.3, 12.7). 422 role.scope_exists.</summary>
internal static class RoleScopes
{
    internal sealed record Body([property: MinLength(1), ItemLength(1)] string[] ScopeIds);

    internal sealed record View(
        string TenantId, string Id, string ResourceId, string Name, string? Description, DateTimeOffset CreatedAt, ResourceView Resource);

    internal static async Task<PagedAnswer<View>> ListAsync(string id, OptionalPageRequest paging, SearchQuery search, SignetDb db, CancellationToken ct)
    {
        if (!await db.Roles.AnyAsync(r => r.Id == id, ct))
        {
            return EntityErrors.NotExistsWithId("roles", id);
        }

        var searched = ScopeView.Columns.Apply(db.Scopes.Where(s => db.RoleScopes.Any(r => r.RoleId == id && r.ScopeId == s.Id)), search, db);
        if (searched.Error is not null)
        {
            return searched.Error;
        }

        var ordered = searched.Rows.AsNoTracking().OrderBy(s => s.CreatedAt).ThenBy(s => s.Id);
        if (paging.Page is not { } page)
        {
            return PagedAnswer<View>.All(await WithResourcesAsync(await ordered.ToListAsync(ct), db, ct));
        }

        var total = await searched.Rows.LongCountAsync(ct);
        return PagedAnswer<View>.Of(await WithResourcesAsync(await ordered.Skip(page.Offset).Take(page.Size).ToListAsync(ct), db, ct), page, total);
    }

    internal static async Task<CreatedAnswer<List<ScopeView>>> AddAsync(string id, JsonBody<Body> body, SignetDb db, CancellationToken ct)
    {
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } role)
        {
            return EntityErrors.NotExistsWithId("roles", id);
        }

        var ids = body.Value.ScopeIds.Distinct(StringComparer.Ordinal).ToList();
        if (await db.RoleScopes.AnyAsync(r => r.RoleId == id && ids.Contains(r.ScopeId), ct))
        {
            return ApiError.Unprocessable("role.scope_exists");
        }

        if (await CheckAsync(role, ids, db, ct) is { } refusal)
        {
            return refusal;
        }

        db.RoleScopes.AddRange(ids.Select(scope => new RoleScope(role.TenantId, id, scope)));
        await db.SaveChangesAsync(ct);
        var all = await db.Scopes.AsNoTracking().Where(s => db.RoleScopes.Any(r => r.RoleId == id && r.ScopeId == s.Id)).OrderBy(s => s.CreatedAt).ToListAsync(ct);
        return all.ConvertAll(ScopeView.From);
    }

    internal static async Task<NoContentAnswer> RemoveAsync(string id, string scopeId, SignetDb db, CancellationToken ct)
    {
        if (await db.RoleScopes.SingleOrDefaultAsync(r => r.RoleId == id && r.ScopeId == scopeId, ct) is not { } link)
        {
            return EntityErrors.NotFound();
        }

        db.RoleScopes.Remove(link);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }

    /// <summary>Whether every scope exists and may be given to the role: no user role ever holds a Management API scope (12.3).</summary>
    internal static async Task<ApiError?> CheckAsync(Role role, List<string> scopeIds, SignetDb db, CancellationToken ct)
    {
        var scopes = await db.Scopes.Where(s => scopeIds.Contains(s.Id)).Join(db.Resources, s => s.ResourceId, r => r.Id, (s, r) => new { s.Id, r.Indicator }).ToListAsync(ct);
        if (scopeIds.Find(id => !scopes.Exists(s => s.Id == id)) is { } unknown)
        {
            return EntityErrors.NotExistsWithId("scopes", unknown);
        }

        return role.Type == RoleType.User && scopes.Exists(s => ManagementApiResource.Is(s.Indicator))
            ? new ApiError("role.management_api_scopes_not_assignable_to_user_role")
            : null;
    }

    private static async Task<List<View>> WithResourcesAsync(List<Scope> scopes, SignetDb db, CancellationToken ct)
    {
        var ids = scopes.ConvertAll(s => s.ResourceId);
        var resources = await db.Resources.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        return scopes.ConvertAll(s => new View(
            s.TenantId.Value, s.Id, s.ResourceId, s.Name, s.Description, s.CreatedAt, ResourceView.From(resources[s.ResourceId])));
    }
}

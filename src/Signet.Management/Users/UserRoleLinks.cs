using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Http.Validation;
using Signet.Identity.Roles;
using Signet.Identity.Tenants;
using Signet.Management.Roles;

namespace Signet.Management.Users;

/// <summary>/api/users/{userId}/roles (management.md 9.9). 422 user.invalid_role_type, entity.db_constraint_violated; 404 entity.not_exists_with_id.</summary>
internal static class UserRoleLinks
{
    internal sealed record Body([property: ItemLength(1)] string[] RoleIds);

    internal sealed record AddedView(IReadOnlyList<string> RoleIds, IReadOnlyList<string> AddedRoleIds);

    internal sealed record View(IReadOnlyList<string> RoleIds);

    internal static async Task<PagedAnswer<RoleView>> ListAsync(string userId, PageRequest page, SearchQuery search, SignetDb db, CancellationToken ct)
    {
        if (!await db.Users.AnyAsync(u => u.Id == userId, ct))
        {
            return EntityErrors.NotFound();
        }

        var rows = db.Roles.Where(r => r.Type == RoleType.User && !r.Name.StartsWith(RoleView.InternalPrefix)
            && db.UserRoles.Any(u => u.UserId == userId && u.RoleId == r.Id));
        return await RoleView.PageAsync(rows, page, search, db, ct);
    }

    internal static async Task<CreatedAnswer<AddedView>> AddAsync(string userId, JsonBody<Body> body, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var ids = body.Value.RoleIds.Distinct(StringComparer.Ordinal).ToList();
        if (await CheckAsync(userId, ids, ApiError.Unprocessable("user.invalid_role_type"), db, ct) is { } refusal)
        {
            return refusal;
        }

        var held = await db.UserRoles.Where(r => r.UserId == userId).Select(r => r.RoleId).ToListAsync(ct);
        var added = ids.Except(held, StringComparer.Ordinal).ToList();
        db.UserRoles.AddRange(added.Select(id => new UserRole(tenant.Id, userId, id)));
        await db.SaveChangesAsync(ct);
        return new AddedView(body.Value.RoleIds, added);
    }

    internal static async Task<Answer<View>> ReplaceAsync(string userId, JsonBody<Body> body, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var ids = body.Value.RoleIds.Distinct(StringComparer.Ordinal).ToList();
        if (await CheckAsync(userId, ids, EntityErrors.ConstraintViolated(), db, ct) is { } refusal)
        {
            return refusal;
        }

        var held = await db.UserRoles.Where(r => r.UserId == userId).ToListAsync(ct);
        db.UserRoles.RemoveRange(held.Where(r => !ids.Contains(r.RoleId)));
        db.UserRoles.AddRange(ids.Except(held.Select(r => r.RoleId)).Select(id => new UserRole(tenant.Id, userId, id)));
        await db.SaveChangesAsync(ct);
        return new View(ids);
    }

    internal static async Task<NoContentAnswer> RemoveAsync(string userId, string roleId, SignetDb db, CancellationToken ct)
    {
        if (await db.UserRoles.SingleOrDefaultAsync(r => r.UserId == userId && r.RoleId == roleId, ct) is not { } link)
        {
            return EntityErrors.NotFound();
        }

        db.UserRoles.Remove(link);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }

    private static async Task<ApiError?> CheckAsync(string userId, List<string> ids, ApiError wrongType, SignetDb db, CancellationToken ct)
    {
        if (!await db.Users.AnyAsync(u => u.Id == userId, ct))
        {
            return EntityErrors.NotFound();
        }

        var roles = await db.Roles.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        if (ids.Find(id => !roles.ContainsKey(id)) is { } unknown)
        {
            return EntityErrors.NotExistsWithId("roles", unknown);
        }

        return roles.Values.Any(r => r.Type != RoleType.User) ? wrongType : null;
    }
}

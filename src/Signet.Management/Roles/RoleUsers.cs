using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Http.Validation;
using Signet.Identity.Roles;
using Signet.Management.Users;

namespace Signet.Management.Roles;

/// <summary>/api/roles/{id}/users (management.md 12.8 to 12.10). 422 role.user_exists, entity.db_constraint_violated.</summary>
internal static class RoleUsers
{
    internal sealed record Body([property: MinLength(1), ItemLength(1)] string[] UserIds);

    internal static async Task<PagedAnswer<UserView>> ListAsync(string id, PageRequest page, SearchQuery search, SignetDb db, CancellationToken ct) =>
        await db.Roles.AnyAsync(r => r.Id == id, ct)
            ? await UserView.PageAsync(db.Users.Where(u => db.UserRoles.Any(r => r.RoleId == id && r.UserId == u.Id)), page, search, db, ct)
            : EntityErrors.NotExistsWithId("roles", id);

    internal static async Task<CreatedTextAnswer> AddAsync(string id, JsonBody<Body> body, SignetDb db, CancellationToken ct)
    {
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } role)
        {
            return EntityErrors.NotExistsWithId("roles", id);
        }

        var ids = body.Value.UserIds.Distinct(StringComparer.Ordinal).ToList();
        if (await db.UserRoles.AnyAsync(r => r.RoleId == id && ids.Contains(r.UserId), ct))
        {
            return ApiError.Unprocessable("role.user_exists");
        }

        var known = await db.Users.Where(u => ids.Contains(u.Id)).Select(u => u.Id).ToListAsync(ct);
        if (ids.Find(user => !known.Contains(user)) is { } unknown)
        {
            return EntityErrors.NotFound();
        }

        if (role.Type != RoleType.User)
        {
            return EntityErrors.ConstraintViolated();
        }

        db.UserRoles.AddRange(ids.Select(user => new UserRole(role.TenantId, user, id)));
        await db.SaveChangesAsync(ct);
        return CreatedTextAnswer.Done;
    }

    internal static async Task<NoContentAnswer> RemoveAsync(string id, string userId, SignetDb db, CancellationToken ct)
    {
        if (await db.UserRoles.SingleOrDefaultAsync(r => r.RoleId == id && r.UserId == userId, ct) is not { } link)
        {
            return EntityErrors.NotFound();
        }

        db.UserRoles.Remove(link);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }
}

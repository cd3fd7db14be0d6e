using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Http.Validation;
using Signet.Identity.Roles;
using Signet.Management.Applications;

namespace Signet.Management.Roles;

/// <summary>/api/roles/{id}/applications (management.md 12.8, 12.9). 422 role.application_exists, entity.db_constraint_violated.</summary>
internal static class RoleApplications
{
    private static readonly SearchColumns<Application> _columns = new(("id", a => a.Id), ("name", a => a.Name), ("description", a => a.Description));

    internal sealed record Body([property: MinLength(1), ItemLength(1)] string[] ApplicationIds);

    internal static async Task<PagedAnswer<ApplicationView>> ListAsync(string id, PageRequest page, SearchQuery search, SignetDb db, CancellationToken ct)
    {
        if (!await db.Roles.AnyAsync(r => r.Id == id, ct))
        {
            return EntityErrors.NotExistsWithId("roles", id);
        }

        var searched = _columns.Apply(db.Applications.Where(a => db.ApplicationRoles.Any(r => r.RoleId == id && r.ApplicationId == a.Id)), search, db);
        if (searched.Error is not null)
        {
            return searched.Error;
        }

        var total = await searched.Rows.LongCountAsync(ct);
        var rows = await searched.Rows.AsNoTracking().OrderByDescending(a => a.CreatedAt).Skip(page.Offset).Take(page.Size).ToListAsync(ct);
        return PagedAnswer<ApplicationView>.Of(rows.ConvertAll(ApplicationView.From), page, total);
    }

    internal static async Task<CreatedTextAnswer> AddAsync(string id, JsonBody<Body> body, SignetDb db, CancellationToken ct)
    {
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } role)
        {
            return EntityErrors.NotExistsWithId("roles", id);
        }

        var ids = body.Value.ApplicationIds.Distinct(StringComparer.Ordinal).ToList();
        if (await db.ApplicationRoles.AnyAsync(r => r.RoleId == id && ids.Contains(r.ApplicationId), ct))
        {
            return ApiError.Unprocessable("role.application_exists");
        }

        var known = await db.Applications.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        if (ids.Find(application => !known.ContainsKey(application)) is { } unknown)
        {
            return EntityErrors.NotExistsWithId("applications", unknown);
        }

        if (role.Type != RoleType.MachineToMachine || known.Values.Any(a => a.Type != ApplicationType.MachineToMachine))
        {
            return EntityErrors.ConstraintViolated();
        }

        db.ApplicationRoles.AddRange(ids.Select(application => new ApplicationRole(role.TenantId, application, id)));
        await db.SaveChangesAsync(ct);
        return CreatedTextAnswer.Done;
    }

    internal static async Task<NoContentAnswer> RemoveAsync(string id, string applicationId, SignetDb db, CancellationToken ct)
    {
        if (await db.ApplicationRoles.SingleOrDefaultAsync(r => r.RoleId == id && r.ApplicationId == applicationId, ct) is not { } link)
        {
            return EntityErrors.NotFound();
        }

        db.ApplicationRoles.Remove(link);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }
}

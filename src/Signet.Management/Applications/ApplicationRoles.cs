using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Http.Validation;
using Signet.Identity.Roles;
using Signet.Management.Roles;

namespace Signet.Management.Applications;

/// <summary>Roles of a machine-to-machine application (management.md 10.5). 422 application.invalid_type for other types.</summary>
internal static class ApplicationRoles
{
    internal sealed record Body([property: ItemLength(1)] string[] RoleIds);

    internal sealed record AddedView(IReadOnlyList<string> RoleIds, IReadOnlyList<string> AddedRoleIds);

    internal static async Task<PagedAnswer<RoleView>> ListAsync(string applicationId, PageRequest page, SearchQuery search, SignetDb db, CancellationToken ct)
    {
        if (await FindAsync(applicationId, db, ct) is { IsSuccess: false, Error: { } error })
        {
            return error;
        }

        var rows = db.Roles.Where(r => !r.Name.StartsWith(RoleView.InternalPrefix) && db.ApplicationRoles.Any(a => a.ApplicationId == applicationId && a.RoleId == r.Id));
        return await RoleView.PageAsync(rows, page, search, db, ct);
    }

    internal static async Task<CreatedAnswer<AddedView>> AddAsync(string applicationId, JsonBody<Body> body, SignetDb db, CancellationToken ct)
    {
        var application = await FindAsync(applicationId, db, ct);
        if (!application.IsSuccess)
        {
            return application.Error;
        }

        var ids = body.Value.RoleIds.Distinct(StringComparer.Ordinal).ToList();
        if (await CheckAsync(ids, ApiError.Unprocessable("application.invalid_role_type"), db, ct) is { } refusal)
        {
            return refusal;
        }

        var held = await db.ApplicationRoles.Where(r => r.ApplicationId == applicationId).Select(r => r.RoleId).ToListAsync(ct);
        var added = ids.Except(held, StringComparer.Ordinal).ToList();
        db.ApplicationRoles.AddRange(added.Select(id => new ApplicationRole(application.Value.TenantId, applicationId, id)));
        await db.SaveChangesAsync(ct);
        return new AddedView(ids, added);
    }

    internal static async Task<OkTextAnswer> ReplaceAsync(string applicationId, JsonBody<Body> body, SignetDb db, CancellationToken ct)
    {
        var application = await FindAsync(applicationId, db, ct);
        if (!application.IsSuccess)
        {
            return application.Error;
        }

        var ids = body.Value.RoleIds.Distinct(StringComparer.Ordinal).ToList();
        if (await CheckAsync(ids, EntityErrors.ConstraintViolated(), db, ct) is { } refusal)
        {
            return refusal;
        }

        var held = await db.ApplicationRoles.Where(r => r.ApplicationId == applicationId).ToListAsync(ct);
        db.ApplicationRoles.RemoveRange(held.Where(r => !ids.Contains(r.RoleId)));
        db.ApplicationRoles.AddRange(ids.Except(held.Select(r => r.RoleId)).Select(id => new ApplicationRole(application.Value.TenantId, applicationId, id)));
        await db.SaveChangesAsync(ct);
        return OkTextAnswer.Done;
    }

    internal static async Task<NoContentAnswer> RemoveAsync(string applicationId, string roleId, SignetDb db, CancellationToken ct)
    {
        if (await db.ApplicationRoles.SingleOrDefaultAsync(r => r.ApplicationId == applicationId && r.RoleId == roleId, ct) is not { } link)
        {
            return EntityErrors.NotFound();
        }

        db.ApplicationRoles.Remove(link);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }

    private static async Task<Result<Application>> FindAsync(string id, SignetDb db, CancellationToken ct)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } application)
        {
            return EntityErrors.NotExistsWithId("applications", id);
        }

        return application.Type == ApplicationType.MachineToMachine ? application : ApiError.Unprocessable("application.invalid_type");
    }

    private static async Task<ApiError?> CheckAsync(List<string> ids, ApiError wrongType, SignetDb db, CancellationToken ct)
    {
        var roles = await db.Roles.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        if (ids.Find(id => !roles.ContainsKey(id)) is { } unknown)
        {
            return EntityErrors.NotExistsWithId("roles", unknown);
        }

        return roles.Values.Any(r => r.Type != RoleType.MachineToMachine) ? wrongType : null;
    }
}

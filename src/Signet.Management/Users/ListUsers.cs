using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Http.Validation;
using Signet.Identity.Users;

namespace Signet.Management.Users;

/// <summary>GET /api/users, newest first. 400 request.invalid_input for two exclusions at once.</summary>
internal static class ListUsers
{
    internal sealed record Query(
        [property: Optional] string? ExcludeRoleId = null, [property: Optional] string? ExcludeOrganizationId = null, bool IncludePasswordHash = false);

    internal static async Task<PagedAnswer<UserView>> HandleAsync(PageRequest page, SearchQuery search, JsonQuery<Query> query, SignetDb db, CancellationToken ct)
    {
        var filter = query.Value;
        if (filter is { ExcludeRoleId: not null, ExcludeOrganizationId: not null })
        {
            return EntityErrors.InvalidRequest("excludeRoleId and excludeOrganizationId cannot be used together.");
        }

        IQueryable<User> rows = db.Users;
        if (filter.ExcludeRoleId is { } roleId)
        {
            rows = rows.Where(u => !db.UserRoles.Any(r => r.UserId == u.Id && r.RoleId == roleId));
        }

        if (filter.ExcludeOrganizationId is { } organizationId)
        {
            rows = rows.Where(u => !db.OrganizationUsers.Any(o => o.UserId == u.Id && o.OrganizationId == organizationId));
        }

        return await UserView.PageAsync(rows, page, search, db, ct, filter.IncludePasswordHash);
    }
}

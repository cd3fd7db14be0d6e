using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Applications;

/// <summary>GET /api/applications, newest first. 400 request.invalid_input for two exclusions at once.</summary>
internal static class ListApplications
{
    private static readonly SearchColumns<Application> _columns = new(("id", a => a.Id), ("name", a => a.Name), ("description", a => a.Description));

    internal sealed record Query(
        [property: Optional] ApplicationType[]? Types = null,
        [property: Optional] string? ExcludeRoleId = null,
        [property: Optional] string? ExcludeOrganizationId = null,
        [property: Optional, System.ComponentModel.DataAnnotations.AllowedValues("true", "false")] string? IsThirdParty = null);

    internal static async Task<PagedAnswer<ApplicationView>> HandleAsync(
        OptionalPageRequest paging, SearchQuery search, JsonQuery<Query> query, SignetDb db, CancellationToken ct)
    {
        var filter = query.Value;
        if (filter is { ExcludeRoleId: not null, ExcludeOrganizationId: not null })
        {
            return EntityErrors.InvalidRequest("excludeRoleId and excludeOrganizationId cannot be used together.");
        }

        var searched = _columns.Apply(Filter(db, filter), search, db);
        if (searched.Error is not null)
        {
            return searched.Error;
        }

        var ordered = searched.Rows.OrderByDescending(a => a.CreatedAt).ThenBy(a => a.Id);
        if (paging.Page is not { } page)
        {
            return PagedAnswer<ApplicationView>.All((await ordered.AsNoTracking().ToListAsync(ct)).ConvertAll(ApplicationView.From));
        }

        var total = await searched.Rows.LongCountAsync(ct);
        var rows = await ordered.AsNoTracking().Skip(page.Offset).Take(page.Size).ToListAsync(ct);
        return PagedAnswer<ApplicationView>.Of(rows.ConvertAll(ApplicationView.From), page, total);
    }

    private static IQueryable<Application> Filter(SignetDb db, Query filter)
    {
        IQueryable<Application> rows = db.Applications;
        if (filter.Types is { Length: > 0 } types)
        {
            rows = rows.Where(a => types.Contains(a.Type));
        }

        if (filter.IsThirdParty is { } text)
        {
            var isThirdParty = text == "true";
            rows = rows.Where(a => a.IsThirdParty == isThirdParty);
        }

        if (filter.ExcludeRoleId is { } roleId)
        {
            rows = rows.Where(a => !db.ApplicationRoles.Any(r => r.ApplicationId == a.Id && r.RoleId == roleId));
        }

        return filter.ExcludeOrganizationId is { } organizationId
            ? rows.Where(a => !db.OrganizationApplications.Any(o => o.ApplicationId == a.Id && o.OrganizationId == organizationId))
            : rows;
    }
}

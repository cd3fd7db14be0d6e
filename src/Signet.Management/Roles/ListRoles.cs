using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Http.Validation;
using Signet.Identity.Roles;

namespace Signet.Management.Roles;

/// <summary>GET /api/roles, with how many have each and who some of them are (management.md 12.5).</summary>
internal static class ListRoles
{
    private const int Featured = 3;

    internal sealed record Query([property: Optional] RoleType? Type = null, [property: Optional] string? ExcludeUserId = null, [property: Optional] string? ExcludeApplicationId = null);

    internal sealed record View(string TenantId, string Id, string Name, string Description, RoleType Type, bool IsDefault)
        : RoleView(TenantId, Id, Name, Description, Type, IsDefault)
    {
        public required int UsersCount { get; init; }

        public required IReadOnlyList<FeaturedUser> FeaturedUsers { get; init; }

        public required int ApplicationsCount { get; init; }

        public required IReadOnlyList<FeaturedApplication> FeaturedApplications { get; init; }
    }

    internal sealed record FeaturedUser(string Id, string? Avatar, string? Name);

    internal sealed record FeaturedApplication(string Id, string Name, ApplicationType Type);

    internal static async Task<PagedAnswer<View>> HandleAsync(PageRequest page, SearchQuery search, JsonQuery<Query> query, SignetDb db, CancellationToken ct)
    {
        var searched = RoleView.Columns.Apply(Filter(db, query.Value), search, db);
        if (searched.Error is not null)
        {
            return searched.Error;
        }

        var total = await searched.Rows.LongCountAsync(ct);
        var roles = await searched.Rows.AsNoTracking().OrderBy(r => r.Name).ThenBy(r => r.Id).Skip(page.Offset).Take(page.Size).ToListAsync(ct);
        List<View> views = [];
        foreach (var role in roles)
        {
            views.Add(await DescribeAsync(role, db, ct));
        }

        return PagedAnswer<View>.Of(views, page, total);
    }

    private static IQueryable<Role> Filter(SignetDb db, Query filter)
    {
        var rows = db.Roles.Where(r => !r.Name.StartsWith(RoleView.InternalPrefix));
        if (filter.Type is { } type)
        {
            rows = rows.Where(r => r.Type == type);
        }

        if (filter.ExcludeUserId is { } userId)
        {
            rows = rows.Where(r => !db.UserRoles.Any(u => u.UserId == userId && u.RoleId == r.Id));
        }

        return filter.ExcludeApplicationId is { } applicationId
            ? rows.Where(r => !db.ApplicationRoles.Any(a => a.ApplicationId == applicationId && a.RoleId == r.Id))
            : rows;
    }

    private static async Task<View> DescribeAsync(Role role, SignetDb db, CancellationToken ct)
    {
        var users = db.Users.Where(u => db.UserRoles.Any(r => r.RoleId == role.Id && r.UserId == u.Id));
        var applications = db.Applications.Where(a => db.ApplicationRoles.Any(r => r.RoleId == role.Id && r.ApplicationId == a.Id));
        return new View(role.TenantId.Value, role.Id, role.Name, role.Description, role.Type, role.IsDefault)
        {
            UsersCount = await users.CountAsync(ct),
            FeaturedUsers = await users.OrderByDescending(u => u.CreatedAt).Take(Featured).Select(u => new FeaturedUser(u.Id, u.Avatar, u.Name)).ToListAsync(ct),
            ApplicationsCount = await applications.CountAsync(ct),
            FeaturedApplications = await applications.OrderByDescending(a => a.CreatedAt).Take(Featured)
                .Select(a => new FeaturedApplication(a.Id, a.Name, a.Type)).ToListAsync(ct),
        };
    }
}

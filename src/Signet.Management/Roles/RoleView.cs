using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Roles;

namespace Signet.Management.Roles;

/// <summary>A role as it is answered (management.md 12).</summary>
internal record RoleView(string TenantId, string Id, string Name, string Description, RoleType Type, bool IsDefault)
{
    /// <summary>Names that no list shows (12.4).</summary>
    internal const string InternalPrefix = "#internal:";

    internal static readonly SearchColumns<Role> Columns = new(("id", r => r.Id), ("name", r => r.Name), ("description", r => r.Description));

    public static RoleView From(Role role) => new(role.TenantId.Value, role.Id, role.Name, role.Description, role.Type, role.IsDefault);

    public static async Task<PagedAnswer<RoleView>> PageAsync(IQueryable<Role> rows, PageRequest page, SearchQuery search, SignetDb db, CancellationToken ct)
    {
        var searched = Columns.Apply(rows, search, db);
        if (searched.Error is not null)
        {
            return searched.Error;
        }

        var total = await searched.Rows.LongCountAsync(ct);
        var found = await searched.Rows.AsNoTracking().OrderBy(r => r.Name).ThenBy(r => r.Id).Skip(page.Offset).Take(page.Size).ToListAsync(ct);
        return PagedAnswer<RoleView>.Of(found.ConvertAll(From), page, total);
    }
}

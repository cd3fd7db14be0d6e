using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Validation;
using Signet.Identity.Resources;

namespace Signet.Management.Resources;

/// <summary>GET /api/resources, with scopes when asked (management.md 11.6).</summary>
internal static class ListResources
{
    internal sealed record Query(bool IncludeScopes = false);

    internal static async Task<PagedAnswer<ResourceView>> HandleAsync(OptionalPageRequest paging, JsonQuery<Query> query, SignetDb db, CancellationToken ct)
    {
        IQueryable<Resource> ordered = db.Resources.AsNoTracking().OrderBy(r => r.Name).ThenBy(r => r.Id);
        var rows = await (paging.Page is { } page ? ordered.Skip(page.Offset).Take(page.Size) : ordered).ToListAsync(ct);
        var views = rows.ConvertAll(ResourceView.From);
        if (query.Value.IncludeScopes)
        {
            var ids = rows.ConvertAll(r => r.Id);
            var scopes = (await db.Scopes.AsNoTracking().Where(s => ids.Contains(s.ResourceId)).OrderBy(s => s.CreatedAt).ToListAsync(ct)).ToLookup(s => s.ResourceId);
            views = views.ConvertAll(view => view with { Scopes = [.. scopes[view.Id].Select(ScopeView.From)] });
        }

        return paging.Page is { } asked ? PagedAnswer<ResourceView>.Of(views, asked, await db.Resources.LongCountAsync(ct)) : PagedAnswer<ResourceView>.All(views);
    }
}

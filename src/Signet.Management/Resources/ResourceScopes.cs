using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Http.Validation;
using Signet.Identity.Resources;

namespace Signet.Management.Resources;

/// <summary>/api/resources/{resourceId}/scopes (management.md 11.7 to 11.9). 400 scope.name_with_space, 422 scope.name_exists.</summary>
internal static class ResourceScopes
{
    internal sealed record CreateBody([property: Length(1, 256)] string Name, string? Description = null);

    internal sealed record UpdateBody([property: Optional, Length(1, 256)] string? Name = null, Patch<string?> Description = default);

    internal static async Task<PagedAnswer<ScopeView>> ListAsync(string resourceId, PageRequest page, SearchQuery search, SignetDb db, CancellationToken ct)
    {
        var searched = ScopeView.Columns.Apply(db.Scopes.Where(s => s.ResourceId == resourceId), search, db);
        if (searched.Error is not null)
        {
            return searched.Error;
        }

        var total = await searched.Rows.LongCountAsync(ct);
        var rows = await searched.Rows.AsNoTracking().OrderBy(s => s.CreatedAt).ThenBy(s => s.Id).Skip(page.Offset).Take(page.Size).ToListAsync(ct);
        return PagedAnswer<ScopeView>.Of(rows.ConvertAll(ScopeView.From), page, total);
    }

    internal static async Task<CreatedAnswer<ScopeView>> CreateAsync(string resourceId, JsonBody<CreateBody> body, SignetDb db, TimeProvider clock, CancellationToken ct)
    {
        var input = body.Value;
        if (input.Name.Any(char.IsWhiteSpace))
        {
            return new ApiError("scope.name_with_space");
        }

        var resource = await FindAsync(resourceId, db, ct);
        if (!resource.IsSuccess)
        {
            return resource.Error;
        }

        if (await db.Scopes.AnyAsync(s => s.ResourceId == resourceId && s.Name == input.Name, ct))
        {
            return Exists(input.Name);
        }

        var scope = Scope.Create(resource.Value, input.Name, input.Description, clock.GetUtcNow());
        db.Scopes.Add(scope);
        await db.SaveChangesAsync(ct);
        return ScopeView.From(scope);
    }

    internal static async Task<Answer<ScopeView>> UpdateAsync(string resourceId, string scopeId, JsonBody<UpdateBody> body, SignetDb db, CancellationToken ct)
    {
        var input = body.Value;
        if (input.Name?.Any(char.IsWhiteSpace) == true)
        {
            return new ApiError("scope.name_with_space");
        }

        var scope = await FindScopeAsync(resourceId, scopeId, db, ct);
        if (!scope.IsSuccess)
        {
            return scope.Error;
        }

        if (input == new UpdateBody())
        {
            return EntityErrors.InvalidInput();
        }

        if (input.Name is not null && await db.Scopes.AnyAsync(s => s.ResourceId == resourceId && s.Name == input.Name && s.Id != scopeId, ct))
        {
            return Exists(input.Name);
        }

        scope.Value.Change(input.Name ?? scope.Value.Name, input.Description.Or(scope.Value.Description));
        await db.SaveChangesAsync(ct);
        return ScopeView.From(scope.Value);
    }

    internal static async Task<NoContentAnswer> DeleteAsync(string resourceId, string scopeId, SignetDb db, CancellationToken ct)
    {
        var scope = await FindScopeAsync(resourceId, scopeId, db, ct);
        if (!scope.IsSuccess)
        {
            return scope.Error;
        }

        db.Scopes.Remove(scope.Value);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }

    private static async Task<Result<Resource>> FindAsync(string id, SignetDb db, CancellationToken ct)
    {
        if (await db.Resources.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } resource)
        {
            return EntityErrors.NotExistsWithId("resources", id);
        }

        return ManagementApiResource.Is(resource.Indicator) ? new ApiError("resource.cannot_modify_management_api") : resource;
    }

    // The scope must belong to the resource of the route: addressing it by its id alone (11.9) would be a way around the check above.
    private static async Task<Result<Scope>> FindScopeAsync(string resourceId, string scopeId, SignetDb db, CancellationToken ct)
    {
        var resource = await FindAsync(resourceId, db, ct);
        if (!resource.IsSuccess)
        {
            return resource.Error;
        }

        return await db.Scopes.SingleOrDefaultAsync(s => s.Id == scopeId && s.ResourceId == resourceId, ct) is { } scope ? scope : EntityErrors.NotFound();
    }

    private static ApiError Exists(string name) => ApiError.Unprocessable("scope.name_exists") with
    {
        MessageValues = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name },
    };
}

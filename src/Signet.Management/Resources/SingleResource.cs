using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Resources;

/// <summary>GET, PATCH and DELETE /api/resources/{id}. 400 resource.cannot_modify_management_api, resource.cannot_delete_management_api.</summary>
internal static class SingleResource
{
    internal sealed record Body([property: Optional, MinLength(1)] string? Name = null, [property: Optional, Range(1, int.MaxValue)] int? AccessTokenTtl = null);

    internal sealed record DefaultBody(bool IsDefault);

    internal static async Task<Answer<ResourceView>> GetAsync(string id, SignetDb db, CancellationToken ct) =>
        await db.Resources.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } resource
            ? ResourceView.From(resource)
            : EntityErrors.NotExistsWithId("resources", id);

    internal static async Task<Answer<ResourceView>> UpdateAsync(string id, JsonBody<Body> body, SignetDb db, CancellationToken ct)
    {
        if (await db.Resources.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } resource)
        {
            return EntityErrors.NotExistsWithId("resources", id);
        }

        if (ManagementApiResource.Is(resource.Indicator))
        {
            return new ApiError("resource.cannot_modify_management_api");
        }

        if (body.Value == new Body())
        {
            return EntityErrors.InvalidInput();
        }

        resource.Change(body.Value.Name ?? resource.Name, body.Value.AccessTokenTtl ?? resource.AccessTokenTtl);
        await db.SaveChangesAsync(ct);
        return ResourceView.From(resource);
    }

    internal static async Task<Answer<ResourceView>> SetDefaultAsync(string id, JsonBody<DefaultBody> body, SignetDb db, CancellationToken ct)
    {
        if (await db.Resources.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } resource)
        {
            return EntityErrors.NotExistsWithId("resources", id);
        }

        if (body.Value.IsDefault)
        {
            foreach (var other in await db.Resources.Where(r => r.IsDefault && r.Id != id).ToListAsync(ct))
            {
                other.SetDefault(false);
            }
        }

        resource.SetDefault(body.Value.IsDefault);
        await db.SaveChangesAsync(ct);
        return ResourceView.From(resource);
    }

    internal static async Task<NoContentAnswer> DeleteAsync(string id, SignetDb db, CancellationToken ct)
    {
        if (await db.Resources.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } resource)
        {
            return EntityErrors.NotExistsWithId("resources", id);
        }

        if (ManagementApiResource.Is(resource.Indicator))
        {
            return new ApiError("resource.cannot_delete_management_api");
        }

        db.Resources.Remove(resource);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }
}

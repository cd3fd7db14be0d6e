using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Resources;
using Signet.Identity.Tenants;

namespace Signet.Management.Resources;

/// <summary>POST /api/resources → 201. 422 resource.resource_identifier_in_use.</summary>
internal static class CreateResource
{
    internal sealed record Body(
        [property: MinLength(1)] string Name,
        [property: MinLength(1), MaxLength(2048)] string Indicator,
        [property: Optional, Range(1, int.MaxValue)] int? AccessTokenTtl = null);

    internal static async Task<CreatedAnswer<ResourceView>> HandleAsync(JsonBody<Body> body, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var input = body.Value;
        if (await db.Resources.AnyAsync(r => r.Indicator == input.Indicator, ct))
        {
            return ApiError.Unprocessable("resource.resource_identifier_in_use");
        }

        var resource = Resource.Create(tenant.Id, input.Name, input.Indicator, input.AccessTokenTtl ?? 3600);
        db.Resources.Add(resource);
        await db.SaveChangesAsync(ct);
        return ResourceView.From(resource) with { Scopes = [] };
    }
}

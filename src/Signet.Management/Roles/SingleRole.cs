using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Roles;

/// <summary>GET, PATCH and DELETE /api/roles/{id}. 404 entity.not_exists_with_id, 422 role.name_in_use, entity.invalid_input.</summary>
internal static class SingleRole
{
    internal sealed record Body(
        [property: Optional, Length(1, 128)] string? Name = null,
        [property: Optional, Length(1, 128)] string? Description = null,
        [property: Optional] bool? IsDefault = null);

    internal static async Task<Answer<RoleView>> GetAsync(string id, SignetDb db, CancellationToken ct) =>
        await db.Roles.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } role ? RoleView.From(role) : EntityErrors.NotExistsWithId("roles", id);

    internal static async Task<Answer<RoleView>> UpdateAsync(string id, JsonBody<Body> body, SignetDb db, CancellationToken ct)
    {
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } role)
        {
            return EntityErrors.NotExistsWithId("roles", id);
        }

        var input = body.Value;
        if (input == new Body())
        {
            return EntityErrors.InvalidInput();
        }

        if (input.Name is not null && await db.Roles.AnyAsync(r => r.Name == input.Name && r.Id != id, ct))
        {
            return ApiError.Unprocessable("role.name_in_use");
        }

        role.Change(input.Name ?? role.Name, input.Description ?? role.Description, input.IsDefault ?? role.IsDefault);
        await db.SaveChangesAsync(ct);
        return RoleView.From(role);
    }

    internal static async Task<NoContentAnswer> DeleteAsync(string id, SignetDb db, CancellationToken ct)
    {
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } role)
        {
            return EntityErrors.NotFound();
        }

        db.Roles.Remove(role);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }
}

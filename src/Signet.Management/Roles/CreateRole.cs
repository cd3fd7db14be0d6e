using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Roles;
using Signet.Identity.Tenants;

namespace Signet.Management.Roles;

/// <summary>POST /api/roles → 200. 422 role.name_in_use, 404 entity.not_exists_with_id, 400 role.management_api_scopes_not_assignable_to_user_role.</summary>
internal static class CreateRole
{
    internal sealed record Body(
        [property: Length(1, 128)] string Name,
        [property: Length(1, 128)] string Description,
        RoleType Type = RoleType.User,
        bool IsDefault = false,
        [property: Optional, ItemLength(1)] string[]? ScopeIds = null);

    internal static async Task<Answer<RoleView>> HandleAsync(JsonBody<Body> body, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var input = body.Value;
        if (await db.Roles.AnyAsync(r => r.Name == input.Name, ct))
        {
            return ApiError.Unprocessable("role.name_in_use");
        }

        var role = Role.Create(tenant.Id, input.Name, input.Description, input.Type, input.IsDefault);
        List<string> scopeIds = [.. (input.ScopeIds ?? []).Distinct(StringComparer.Ordinal)];

        // Checked before the role exists: a refused call leaves nothing behind (management.md 12.2 has it the other way).
        if (await RoleScopes.CheckAsync(role, scopeIds, db, ct) is { } refusal)
        {
            return refusal;
        }

        db.Roles.Add(role);
        db.RoleScopes.AddRange(scopeIds.Select(id => new RoleScope(tenant.Id, role.Id, id)));
        await db.SaveChangesAsync(ct);
        return RoleView.From(role);
    }
}

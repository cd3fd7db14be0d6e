using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Signet.Identity.Protocol;

/// <summary>Claims about what a user is linked with: identities, roles, organizations (oidc.md 5.2).</summary>
internal sealed class RelationClaims(SignetDb db)
{
    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(
        ["identities", "sso_identities", "roles", "organizations", "organization_data", "organization_roles"], StringComparer.Ordinal);

    public async Task<JsonNode> GetAsync(string userId, string claim, CancellationToken ct) => claim switch
    {
        "identities" => await IdentitiesAsync(userId, ct),
        "sso_identities" => new JsonArray(),
        "roles" => ToArray(await db.UserRoles.Where(r => r.UserId == userId)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name).OrderBy(name => name).ToListAsync(ct)),
        "organizations" => ToArray(await db.OrganizationUsers.Where(o => o.UserId == userId).Select(o => o.OrganizationId).OrderBy(id => id).ToListAsync(ct)),
        "organization_data" => await OrganizationDataAsync(userId, ct),
        "organization_roles" => await OrganizationRolesAsync(userId, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(claim), claim, "Not a relation claim."),
    };

    private async Task<JsonNode> IdentitiesAsync(string userId, CancellationToken ct)
    {
        var identities = new JsonObject();
        foreach (var identity in await db.UserIdentities.AsNoTracking().Where(i => i.UserId == userId).ToListAsync(ct))
        {
            var value = new JsonObject { ["userId"] = identity.IdentityId };
            if (identity.Details is not null)
            {
                value["details"] = identity.Details.DeepClone();
            }

            identities[identity.Target] = value;
        }

        return identities;
    }

    private async Task<JsonNode> OrganizationDataAsync(string userId, CancellationToken ct)
    {
        var organizations = await db.OrganizationUsers.Where(o => o.UserId == userId)
            .Join(db.Organizations, link => link.OrganizationId, o => o.Id, (_, o) => new { o.Id, o.Name, o.Description })
            .OrderBy(o => o.Id)
            .ToListAsync(ct);
        return new JsonArray([.. organizations.Select(o => new JsonObject { ["id"] = o.Id, ["name"] = o.Name, ["description"] = o.Description })]);
    }

    private async Task<JsonNode> OrganizationRolesAsync(string userId, CancellationToken ct)
    {
        var roles = await db.OrganizationUserRoles.Where(r => r.UserId == userId)
            .Join(db.OrganizationRoles, link => link.OrganizationRoleId, role => role.Id, (link, role) => new { link.OrganizationId, role.Name })
            .OrderBy(r => r.OrganizationId).ThenBy(r => r.Name)
            .ToListAsync(ct);
        return ToArray(roles.Select(r => $"{r.OrganizationId}:{r.Name}"));
    }

    private static JsonArray ToArray(IEnumerable<string> values) => new([.. values.Select(v => JsonValue.Create(v))]);
}

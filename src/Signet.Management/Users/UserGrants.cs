using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Sessions;
using Signet.Identity.Tenants;
using Signet.Management.Applications;

namespace Signet.Management.Users;

/// <summary>/api/users/{userId}/grants (management.md 9.9). 404 oidc.invalid_grant.</summary>
internal static class UserGrants
{
    internal sealed record Query([property: Optional, AllowedValues("firstParty", "thirdParty")] string? AppType = null);

    internal sealed record ListView(IReadOnlyList<View> Grants);

    internal sealed record View(string Id, JsonObject Payload, DateTimeOffset ExpiresAt, ApplicationName Application);

    internal sealed record ApplicationName(string Id, string Name);

    internal static async Task<Answer<ListView>> ListAsync(
        string userId, JsonQuery<Query> query, SignetDb db, CurrentTenant tenant, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await db.OidcGrants.AsNoTracking().Where(g => g.UserId == userId && g.ExpiresAt > now).OrderByDescending(g => g.CreatedAt).ToListAsync(ct);
        var shown = query.Value.AppType is { } type
            ? rows.Where(grant => UserSessions.IsThirdParty(grant.ClientId, tenant.Snapshot) == (type == "thirdParty"))
            : rows;
        return new ListView([.. shown.Select(grant => Describe(grant, tenant))]);
    }

    internal static async Task<NoContentAnswer> RevokeAsync(string userId, string grantId, SignetDb db, UserSessions sessions, CancellationToken ct)
    {
        if (!await db.OidcGrants.AnyAsync(g => g.Id == grantId && g.UserId == userId, ct))
        {
            return ApiError.NotFound("oidc.invalid_grant");
        }

        await sessions.RevokeGrantAsync(grantId);
        return NoContentAnswer.Done;
    }

    private static View Describe(OidcGrant grant, CurrentTenant tenant)
    {
        var payload = new JsonObject
        {
            ["exp"] = grant.ExpiresAt.ToUnixTimeSeconds(),
            ["iat"] = grant.CreatedAt.ToUnixTimeSeconds(),
            ["jti"] = grant.Id,
            ["kind"] = "Grant",
            ["clientId"] = grant.ClientId,
            ["accountId"] = grant.UserId,
        };
        var name = tenant.Snapshot.Applications.TryGetValue(grant.ClientId, out var application) ? application.Application.Name
            : BuiltInApplications.Find(tenant.Id, grant.ClientId)?.Name ?? grant.ClientId;
        return new View(grant.Id, payload, grant.ExpiresAt, new ApplicationName(grant.ClientId, name));
    }
}

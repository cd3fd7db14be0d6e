using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Sessions;

namespace Signet.Management.Users;

/// <summary>/api/users/{userId}/sessions (management.md 9.9). 404 oidc.session_not_found, oidc.invalid_session_account_id.</summary>
internal static class UserSessionRoutes
{
    internal sealed record EndQuery([property: Optional, AllowedValues("all", "firstParty")] string? RevokeGrantsTarget = null);

    internal sealed record ListView(IReadOnlyList<View> Sessions);

    internal sealed record View(JsonObject Payload, JsonNode? LastSubmission, string? ClientId, string? AccountId, DateTimeOffset ExpiresAt);

    internal static async Task<Answer<ListView>> ListAsync(string userId, SignetDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sessions = await db.OidcSessions.AsNoTracking().Where(s => s.UserId == userId && s.ExpiresAt > now).OrderByDescending(s => s.LoginAt).ToListAsync(ct);
        var uids = sessions.ConvertAll(s => s.Uid);
        var authorizations = (await db.OidcSessionAuthorizations.AsNoTracking().Where(a => uids.Contains(a.SessionUid)).ToListAsync(ct)).ToLookup(a => a.SessionUid);
        return new ListView(sessions.ConvertAll(session => Describe(session, [.. authorizations[session.Uid]])));
    }

    internal static async Task<Answer<View>> GetAsync(string userId, string sessionId, SignetDb db, TimeProvider clock, CancellationToken ct)
    {
        var found = await FindAsync(userId, sessionId, db, clock, ct);
        return found.IsSuccess
            ? Describe(found.Value, await db.OidcSessionAuthorizations.AsNoTracking().Where(a => a.SessionUid == sessionId).ToListAsync(ct))
            : found.Error;
    }

    internal static async Task<NoContentAnswer> EndAsync(
        string userId, string sessionId, JsonQuery<EndQuery> query, SignetDb db, UserSessions sessions, TimeProvider clock, CancellationToken ct)
    {
        var found = await FindAsync(userId, sessionId, db, clock, ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        await sessions.EndAsync(sessionId, query.Value.RevokeGrantsTarget switch
        {
            "all" => GrantsToRevoke.All,
            "firstParty" => GrantsToRevoke.FirstParty,
            _ => GrantsToRevoke.None,
        });
        return NoContentAnswer.Done;
    }

    private static async Task<Result<OidcSession>> FindAsync(string userId, string sessionId, SignetDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.OidcSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Uid == sessionId && s.ExpiresAt > now, ct) is not { } session)
        {
            return ApiError.NotFound("oidc.session_not_found");
        }

        return session.UserId == userId ? session : ApiError.NotFound("oidc.invalid_session_account_id");
    }

    // The wire shows the uid where the reference shows the cookie's id: the id is a bearer secret and only its hash is stored.
    private static View Describe(OidcSession session, IReadOnlyCollection<OidcSessionAuthorization> authorizations)
    {
        var payload = new JsonObject
        {
            ["exp"] = session.ExpiresAt.ToUnixTimeSeconds(),
            ["iat"] = session.CreatedAt.ToUnixTimeSeconds(),
            ["jti"] = session.Uid,
            ["uid"] = session.Uid,
            ["kind"] = "Session",
            ["loginTs"] = session.LoginAt.ToUnixTimeSeconds(),
            ["accountId"] = session.UserId,
            ["authorizations"] = new JsonObject(authorizations.Select(a => KeyValuePair.Create(a.ClientId, (JsonNode?)Authorization(a)))),
        };
        return new View(
            payload,
            session.LastSubmission is null ? null : JsonNode.Parse(session.LastSubmission),
            authorizations.FirstOrDefault()?.ClientId,
            session.UserId,
            session.ExpiresAt);
    }

    private static JsonObject Authorization(OidcSessionAuthorization authorization)
    {
        var json = new JsonObject { ["persistsLogout"] = authorization.PersistsLogout };
        if (authorization.Sid is { } sid)
        {
            json["sid"] = sid;
        }

        if (authorization.GrantId is { } grant)
        {
            json["grantId"] = grant;
        }

        return json;
    }
}

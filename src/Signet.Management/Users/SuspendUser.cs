using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Sessions;

namespace Signet.Management.Users;

/// <summary>PATCH /api/users/{userId}/is-suspended: suspending ends every session and token. 404 entity.not_found.</summary>
internal static class SuspendUser
{
    internal sealed record Body(bool IsSuspended);

    internal static async Task<Answer<UserView>> HandleAsync(
        string userId, JsonBody<Body> body, SignetDb db, UserSessions sessions, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        user.SetSuspended(body.Value.IsSuspended, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        if (body.Value.IsSuspended)
        {
            await sessions.EndAllAsync(userId, exceptSessionUid: null);
        }

        return await UserView.ReadAsync(user, db, CancellationToken.None);
    }
}

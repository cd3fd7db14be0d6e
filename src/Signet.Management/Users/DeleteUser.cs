using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Sessions;

namespace Signet.Management.Users;

/// <summary>DELETE /api/users/{userId} → 204. 400 user.cannot_delete_self, 404 entity.not_found.</summary>
internal static class DeleteUser
{
    internal static async Task<NoContentAnswer> HandleAsync(string userId, ManagementCaller caller, SignetDb db, UserSessions sessions, CancellationToken ct)
    {
        if (!caller.IsApplication && caller.Id == userId)
        {
            return new ApiError("user.cannot_delete_self");
        }

        if (!await db.Users.AnyAsync(u => u.Id == userId, ct))
        {
            return EntityErrors.NotFound();
        }

        // Clients are told while the sessions still exist.
        await sessions.EndAllAsync(userId, exceptSessionUid: null);
        db.ChangeTracker.Clear();
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, CancellationToken.None) is { } user)
        {
            db.Users.Remove(user);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return NoContentAnswer.Done;
    }
}

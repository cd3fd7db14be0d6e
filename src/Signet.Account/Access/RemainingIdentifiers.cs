using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Users;

namespace Signet.Account.Access;

/// <summary>Nobody may remove the last way into the own account (account.md 3.2, 3.5, 4).</summary>
internal static class RemainingIdentifiers
{
    private static readonly ApiError _last = new("user.last_sign_in_method_required");

    /// <summary>400 <c>user.last_sign_in_method_required</c> when nothing but one identifier is left. Call it with the user's row locked.</summary>
    public static async Task<ApiError?> CheckAsync(SignetDb db, User user, CancellationToken ct)
    {
        var own = (user.Username is null ? 0 : 1) + (user.PrimaryEmail is null ? 0 : 1) + (user.PrimaryPhone is null ? 0 : 1);
        return own > 1 || own + await db.UserIdentities.CountAsync(identity => identity.UserId == user.Id, ct) > 1 ? null : _last;
    }

    /// <summary>Two removals at once must not both see the other's identifier: the second waits here for the first.</summary>
    public static Task LockAsync(SignetDb db, string userId, DateTimeOffset now, CancellationToken ct) =>
        db.Users.Where(user => user.Id == userId).ExecuteUpdateAsync(set => set.SetProperty(user => user.UpdatedAt, now), ct);
}

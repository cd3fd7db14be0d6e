using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Credentials;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Sessions;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Management.Users;

/// <summary>An administrator's view of a password (management.md 9.5): set, verify, expire, ask whether there is one.</summary>
internal static class UserPassword
{
    internal sealed record Body([property: MinLength(1), MaxLength(PasswordHasher.MaxLength)] string Password);

    internal sealed record ExpirationBody(bool IsExpired);

    internal sealed record HasView(bool HasPassword);

    internal static async Task<Answer<UserView>> SetAsync(string userId, JsonBody<Body> body, SignetDb db, UserPasswords passwords, UserSessions sessions, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        var set = await passwords.SetAsync(user, body.Value.Password, ct);
        if (!set.IsSuccess)
        {
            return set.Error;
        }

        await db.SaveChangesAsync(ct);

        // Whoever knew the old password loses what they signed in to (security.md 2; management.md 9.5 would leave it).
        await sessions.EndAllAsync(userId, exceptSessionUid: null);
        return await UserView.ReadAsync(user, db, CancellationToken.None);
    }

    internal static async Task<NoContentAnswer> VerifyAsync(string userId, JsonBody<Body> body, SignetDb db, UserPasswords passwords, CancellationToken ct) =>
        await passwords.VerifyAsync(await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct), body.Value.Password, ct);

    internal static async Task<Answer<UserView>> ExpireAsync(
        string userId, JsonBody<ExpirationBody> body, SignetDb db, CurrentTenant tenant, TimeProvider clock, CancellationToken ct)
    {
        if (body.Value.IsExpired && tenant.Snapshot.SignInExperience.PasswordExpiration.Enabled != true)
        {
            return new ApiError("sign_in_experiences.password_expiration_not_enabled");
        }

        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        user.SetPasswordExpired(body.Value.IsExpired, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return await UserView.ReadAsync(user, db, ct);
    }

    internal static async Task<Answer<HasView>> HasAsync(string userId, SignetDb db, CancellationToken ct) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct) is { } user
            ? new HasView(user.HasPassword)
            : EntityErrors.NotFound();
}

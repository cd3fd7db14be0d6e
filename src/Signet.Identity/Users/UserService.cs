using Microsoft.EntityFrameworkCore;
using Signet.Identity.Errors;
using Signet.Identity.Roles;
using Signet.Identity.Tenants;

namespace Signet.Identity.Users;

/// <summary>
/// Creates and changes users for every caller: sign-in pages, Management API, account pages, command line. Scoped.
/// Methods that say so save; the others change tracked entities and leave the transaction to the caller.
/// </summary>
public sealed class UserService(SignetDb db, CurrentTenant tenant, UserDirectory directory, TimeProvider clock)
{
    /// <summary>
    /// Adds the user, the tenant's default roles and the identities, and saves. 422 <c>user.*_already_in_use</c> also when
    /// another request took the identifier in between, 422 <c>user.invalid_phone</c>.
    /// </summary>
    public async Task<Result<User>> CreateAsync(NewUser draft, CancellationToken ct)
    {
        if (Add(draft) is not { IsSuccess: true } added)
        {
            return ApiError.Unprocessable("user.invalid_phone");
        }

        return await SaveUniqueAsync(added.Value, draft, ct) is { IsSuccess: false, Error: { } error } ? error : added;
    }

    /// <summary>Like <see cref="CreateAsync"/>, without saving.</summary>
    public Result<User> Add(NewUser draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var phone = draft.Phone is null ? null : PhoneNumber.Canonical(draft.Phone);
        if (phone is null && draft.Phone is not null)
        {
            return ApiError.Unprocessable("user.invalid_phone");
        }

        var now = clock.GetUtcNow();
        var user = User.Create(tenant.Id, draft.ApplicationId, now);
        user.SetIdentifiers(draft.Username, draft.Email, phone, now);
        user.SetProfile(draft.Name, draft.Avatar, now);
        user.SetProfileClaims(draft.Profile ?? [], now);
        user.SetCustomData(draft.CustomData ?? [], now);
        user.SetSignInPreferences(draft.SignInPreferences ?? [], now);
        if (draft is { PasswordDigest: { } digest, PasswordAlgorithm: { } algorithm })
        {
            user.SetPassword(digest, algorithm, now);
        }

        db.Users.Add(user);
        foreach (var identity in draft.Identities)
        {
            db.UserIdentities.Add(UserIdentity.Create(tenant.Id, user.Id, identity.Target, identity.IdentityId, identity.Details));
        }

        foreach (var role in tenant.Snapshot.Roles.Values.Select(snapshot => snapshot.Role).Where(role => role is { IsDefault: true, Type: RoleType.User }))
        {
            db.UserRoles.Add(new UserRole(tenant.Id, user.Id, role.Id));
        }

        return user;
    }

    /// <summary>Links or replaces the user's account at a provider, without saving. The caller has checked that nobody else has it.</summary>
    public async Task LinkAsync(string userId, NewIdentity identity, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var existing = await db.UserIdentities.SingleOrDefaultAsync(row => row.UserId == userId && row.Target == identity.Target, ct);
        if (existing is null)
        {
            db.UserIdentities.Add(UserIdentity.Create(tenant.Id, userId, identity.Target, identity.IdentityId, identity.Details));
        }
        else
        {
            existing.Replace(identity.IdentityId, identity.Details);
        }
    }

    /// <summary>Saves, and turns the loss of a race for an identifier into the contract's refusal.</summary>
    public async Task<Result> SaveUniqueAsync(User user, NewUser taken, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(taken);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await ConflictAsync(user, taken, ct) is { IsSuccess: false } conflict)
            {
                return conflict;
            }

            throw;
        }
    }

    private async Task<Result> ConflictAsync(User user, NewUser taken, CancellationToken ct)
    {
        var result = await directory.CheckUniqueAsync(taken.Username, taken.Email, taken.Phone, user.Id, ct);
        foreach (var identity in taken.Identities)
        {
            result = result.IsSuccess ? await directory.CheckIdentityUniqueAsync(identity.Target, identity.IdentityId, user.Id, ct) : result;
        }

        return result;
    }
}

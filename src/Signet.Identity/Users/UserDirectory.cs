using Microsoft.EntityFrameworkCore;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;

namespace Signet.Identity.Users;

/// <summary>Finds users by what people type or providers assert (experience.md 1.4), and says when an identifier is taken. Scoped.</summary>
public sealed class UserDirectory(SignetDb db, CompiledQueries queries, CurrentTenant tenant)
{
    public Task<User?> FindAsync(string userId, CancellationToken ct) => queries.User(db, userId, ct);

    /// <summary>Case matters or not, as the tenant's username policy says.</summary>
    public Task<User?> FindByUsernameAsync(string username, CancellationToken ct)
    {
        if (tenant.Snapshot.SignInExperience.UsernamePolicy.CaseSensitive)
        {
            return db.Users.SingleOrDefaultAsync(user => user.Username == username, ct);
        }

        return Normalization.Username(username) is { } normalized ? queries.UserByNormalizedUsername(db, normalized, ct) : Task.FromResult<User?>(null);
    }

    public Task<User?> FindByEmailAsync(string email, CancellationToken ct)
    {
        var normalized = Normalization.Email(email);
        return db.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, ct);
    }

    /// <summary>The international number and its variant with a leading national zero are the same phone; the exact text wins, then the newest user.</summary>
    public async Task<User?> FindByPhoneAsync(string phone, CancellationToken ct)
    {
        var variants = PhoneNumber.Variants(phone);
        var found = await db.Users.Where(user => variants.Contains(user.PrimaryPhone!)).OrderByDescending(user => user.CreatedAt).Take(2).ToListAsync(ct);
        return found.Find(user => user.PrimaryPhone == phone) ?? found.FirstOrDefault();
    }

    /// <summary>The user who linked this account of a social provider.</summary>
    public Task<User?> FindByIdentityAsync(string target, string identityId, CancellationToken ct) =>
        db.UserIdentities
            .Where(identity => identity.Target == target && identity.IdentityId == identityId)
            .Join(db.Users, identity => identity.UserId, user => user.Id, (_, user) => user)
            .SingleOrDefaultAsync(ct);

    /// <summary>422 <c>user.username_already_in_use</c>, <c>user.email_already_in_use</c> or <c>user.phone_already_in_use</c>, in that order.</summary>
    /// <param name="exceptUserId">The user the identifiers are for, when there already is one.</param>
    public async Task<Result> CheckUniqueAsync(string? username, string? email, string? phone, string? exceptUserId, CancellationToken ct)
    {
        if (Taken(username is null ? null : await FindByUsernameAsync(username, ct)))
        {
            return ApiError.Unprocessable("user.username_already_in_use");
        }

        if (Taken(email is null ? null : await FindByEmailAsync(email, ct)))
        {
            return ApiError.Unprocessable("user.email_already_in_use");
        }

        return Taken(phone is null ? null : await FindByPhoneAsync(phone, ct))
            ? ApiError.Unprocessable("user.phone_already_in_use")
            : Result.Success;

        bool Taken(User? owner) => owner is not null && owner.Id != exceptUserId;
    }

    /// <summary>422 <c>user.identity_already_in_use</c>.</summary>
    public async Task<Result> CheckIdentityUniqueAsync(string target, string identityId, string? exceptUserId, CancellationToken ct) =>
        await FindByIdentityAsync(target, identityId, ct) is { } owner && owner.Id != exceptUserId
            ? ApiError.Unprocessable("user.identity_already_in_use")
            : Result.Success;
}

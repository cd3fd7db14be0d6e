using Signet.Identity.Credentials;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;

namespace Signet.Identity.Users;

/// <summary>Passwords of users: policy, hashing, verification with equal work for everybody, expiry (experience.md 9). Scoped.</summary>
public sealed class UserPasswords(SignetDb db, CurrentTenant tenant, PasswordHasher hasher, PasswordPolicyChecker policy, TimeProvider clock)
{
    private static readonly ApiError _overloaded = new("request.overloaded", 503);
    private static readonly ApiError _wrong = ApiError.Unprocessable("session.invalid_credentials");

    /// <summary>422 <c>password.rejected</c> unless the tenant's policy allows it.</summary>
    public Task<Result> CheckPolicyAsync(string password, PasswordSubject subject, CancellationToken ct) =>
        policy.CheckAsync(password, PasswordPolicy.From(tenant.Snapshot.SignInExperience.PasswordPolicy), subject, ct);

    /// <summary>503 when the hashing queue is full.</summary>
    public async Task<Result<PasswordDigest>> HashAsync(string password, CancellationToken ct) =>
        await hasher.HashAsync(password, ct) is { } digest ? new PasswordDigest(digest, PasswordAlgorithms.Argon2id) : _overloaded;

    /// <summary>Hashes and sets a new password without saving. The caller has checked the policy, where it applies.</summary>
    public async Task<Result> SetAsync(User user, string password, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(user);
        var hashed = await HashAsync(password, ct);
        if (!hashed.IsSuccess)
        {
            return hashed.Error;
        }

        user.SetPassword(hashed.Value.Value, hashed.Value.Algorithm, clock.GetUtcNow());
        return Result.Success;
    }

    /// <summary>
    /// 422 <c>session.invalid_credentials</c> for a wrong password, for no password and for no user, after the same work.
    /// A digest that is not up to date is replaced and saved.
    /// </summary>
    public async Task<Result> VerifyAsync(User? user, string password, CancellationToken ct)
    {
        switch (await hasher.VerifyAsync(user?.PasswordDigest, user?.PasswordAlgorithm, password, ct))
        {
            case PasswordVerification.Correct:
                return Result.Success;
            case PasswordVerification.CorrectNeedsRehash:
                await RehashAsync(user!, password, ct);
                return Result.Success;
            case PasswordVerification.Overloaded:
                return _overloaded;
            default:
                return _wrong;
        }
    }

    /// <summary>422 <c>user.same_password</c>; only digests in use today are compared (experience.md 9.3).</summary>
    public async Task<Result> CheckChangedAsync(User user, string password, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.PasswordAlgorithm is not (PasswordAlgorithms.Argon2i or PasswordAlgorithms.Argon2id))
        {
            return Result.Success;
        }

        return await hasher.VerifyAsync(user.PasswordDigest, user.PasswordAlgorithm, password, ct) switch
        {
            PasswordVerification.Wrong => Result.Success,
            PasswordVerification.Overloaded => _overloaded,
            _ => ApiError.Unprocessable("user.same_password"),
        };
    }

    /// <summary>422 <c>password.expired</c> (experience.md 9.4). Ask only after the password was found correct.</summary>
    public Result CheckExpiration(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var settings = tenant.Snapshot.SignInExperience.PasswordExpiration;
        if (settings.Enabled != true)
        {
            return Result.Success;
        }

        if (settings.ValidPeriodDays is not (>= 1 and var days))
        {
            return ApiError.Unprocessable("sign_in_experiences.password_expiration_invalid_period_days");
        }

        var reference = user.PasswordUpdatedAt
            ?? (settings.EnabledAt is { } enabledAt ? DateTimeOffset.FromUnixTimeMilliseconds(enabledAt) : user.CreatedAt);
        return user.IsPasswordExpired || clock.GetUtcNow() >= reference.AddDays(days)
            ? ApiError.Unprocessable("password.expired")
            : Result.Success;
    }

    private async Task RehashAsync(User user, string password, CancellationToken ct)
    {
        // A full queue leaves the old digest for the next sign-in.
        if (await hasher.HashAsync(password, ct) is { } digest)
        {
            user.RehashPassword(digest, PasswordAlgorithms.Argon2id);
            await db.SaveChangesAsync(ct);
        }
    }
}

using Signet.Experience.Flow.Records;
using Signet.Identity;
using Signet.Identity.Credentials;
using PasswordVerification = Signet.Experience.Flow.Records.PasswordVerification;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Users;
using Signet.Identity.Verification;

namespace Signet.Experience.Flow.Steps;

/// <summary>Passwords as the first factor (experience.md 4.3 rows 6 and 26). Scoped.</summary>
public sealed class FirstFactors(UserDirectory users, UserPasswords passwords, Sentinel sentinel)
{
    internal async Task<Result<PasswordVerification>> VerifyPasswordAsync(Identifier identifier, string password, CancellationToken ct)
    {
        var user = await users.FindByIdentifierAsync(identifier, ct);
        var verified = await sentinel.GuardAsync(
            IdentifierLookup.TargetOf(identifier, user),
            SentinelPool.FirstFactor,
            () => VerifyAsync(user, password, ct),
            () => passwords.VerifyAsync(null, password, ct),
            ct);
        if (!verified.IsSuccess)
        {
            return verified.Error;
        }

        return passwords.CheckExpiration(verified.Value) is { IsSuccess: false } expired
            ? expired.Error
            : new PasswordVerification { Id = Ids.New(), Identifier = identifier, Verified = true };
    }

    internal async Task<Result<NewPasswordIdentityVerification>> NewPasswordIdentityAsync(
        FlowState state, string username, string password, CancellationToken ct)
    {
        var check = await users.CheckUniqueAsync(username, null, null, state.UserId, ct);
        if (check.IsSuccess)
        {
            check = await passwords.CheckPolicyAsync(password, new PasswordSubject(Username: username), ct);
        }

        if (!check.IsSuccess)
        {
            return check.Error;
        }

        var digest = await passwords.HashAsync(password, ct);
        return digest.IsSuccess
            ? new NewPasswordIdentityVerification
            {
                Id = Ids.New(),
                Identifier = new Identifier(SignInIdentifier.Username, username),
                PasswordEncrypted = digest.Value.Value,
                PasswordEncryptionMethod = digest.Value.Algorithm,
            }
            : digest.Error;
    }

    private async Task<Result<User>> VerifyAsync(User? user, string password, CancellationToken ct)
    {
        var result = await passwords.VerifyAsync(user, password, ct);
        if (!result.IsSuccess)
        {
            return result.Error;
        }

        // Told only to somebody who knows the password.
        return user!.IsSuspended ? FlowErrors.Suspended : user;
    }
}

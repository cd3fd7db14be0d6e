using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Account.Access;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Http.Validation;
using Signet.Identity.Users;
using Signet.Identity.Verification;

namespace Signet.Account.Verifications;

/// <summary>POST /api/verifications/password. 422 session.invalid_credentials, 400 session.verification_blocked_too_many_attempts.</summary>
internal static class VerifyPassword
{
    internal sealed record Body([property: Length(1, 4096)] string Password);

    internal sealed record View(string VerificationRecordId, string ExpiresAt);

    internal static async Task<CreatedAnswer<View>> HandleAsync(
        AccountCaller caller, JsonBody<Body> body, SignetDb db, UserPasswords passwords, Sentinel sentinel, VerificationRecords records, CancellationToken ct)
    {
        if (AccountGuard.FirstParty(caller) is { } refusal)
        {
            return refusal;
        }

        var user = await db.Users.SingleAsync(row => row.Id == caller.UserId, ct);
        var verified = await sentinel.GuardAsync(
            SentinelTarget.User(user.Id, user.Id),
            SentinelPool.FirstFactor,
            () => CheckAsync(user),
            () => passwords.VerifyAsync(null, body.Value.Password, ct),
            ct);
        if (!verified.IsSuccess)
        {
            return verified.Error;
        }

        var record = records.New(VerificationType.Password, user.Id) with { IsVerified = true };
        await records.SaveAsync(record, ct);
        return new View(record.Id, record.ExpiresAtText);

        async Task<Result<User>> CheckAsync(User owner)
        {
            var result = await passwords.VerifyAsync(owner, body.Value.Password, ct);
            return result.IsSuccess ? owner : result.Error;
        }
    }
}

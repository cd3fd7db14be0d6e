using Microsoft.EntityFrameworkCore;
using Signet.Account.Access;
using Signet.Identity;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;

namespace Signet.Account.Profile;

/// <summary>DELETE /api/my-account/primary-email and /primary-phone. 400 user.last_sign_in_method_required; the rest in account.md 3.5.</summary>
internal static class RemoveIdentifier
{
    internal static Task<NoContentAnswer> EmailAsync(
        AccountCaller caller, SignetDb db, AccountGuard guard, TimeProvider clock, CancellationToken ct) =>
        RunAsync(isEmail: true, caller, db, guard, clock.GetUtcNow(), ct);

    internal static Task<NoContentAnswer> PhoneAsync(
        AccountCaller caller, SignetDb db, AccountGuard guard, TimeProvider clock, CancellationToken ct) =>
        RunAsync(isEmail: false, caller, db, guard, clock.GetUtcNow(), ct);

    private static async Task<NoContentAnswer> RunAsync(
        bool isEmail, AccountCaller caller, SignetDb db, AccountGuard guard, DateTimeOffset now, CancellationToken ct)
    {
        var refusal = await guard.VerifiedAsync(caller, ct)
            ?? guard.Edit(isEmail ? Fields.Email : Fields.Phone)
            ?? AccountGuard.Scope(caller, isEmail ? UserScopes.Email : UserScopes.Phone, 400)
            ?? AccountGuard.FirstParty(caller);
        if (refusal is not null)
        {
            return refusal;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await RemainingIdentifiers.LockAsync(db, caller.UserId, now, ct);
        var user = await db.Users.SingleAsync(row => row.Id == caller.UserId, ct);
        if ((isEmail ? user.PrimaryEmail : user.PrimaryPhone) is null)
        {
            return NoContentAnswer.Done;
        }

        if (await RemainingIdentifiers.CheckAsync(db, user, ct) is { } last)
        {
            return last;
        }

        user.SetIdentifiers(user.Username, isEmail ? null : user.PrimaryEmail, isEmail ? user.PrimaryPhone : null, now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return NoContentAnswer.Done;
    }
}

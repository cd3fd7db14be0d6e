using Microsoft.EntityFrameworkCore;
using Signet.Account.Access;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Vault;

namespace Signet.Account.Identities;

/// <summary>DELETE /api/my-account/identities/{target}, with its stored tokens. Refusals in account.md 4.</summary>
internal static class UnlinkIdentity
{
    internal static async Task<NoContentAnswer> HandleAsync(
        string target, AccountCaller caller, SignetDb db, AccountGuard guard, TokenVault vault, TimeProvider clock, CancellationToken ct)
    {
        var refusal = guard.Edit(Fields.Social) ?? AccountGuard.Scope(caller, UserScopes.Identities, 400) ?? AccountGuard.FirstParty(caller);
        if (refusal is not null)
        {
            return refusal;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await RemainingIdentifiers.LockAsync(db, caller.UserId, clock.GetUtcNow(), ct);
        var user = await db.Users.SingleAsync(row => row.Id == caller.UserId, ct);
        if (await guard.VerifiedIfPossibleAsync(caller, user, ct) is { } denied)
        {
            return denied;
        }

        if (await db.UserIdentities.SingleOrDefaultAsync(row => row.UserId == user.Id && row.Target == target, ct) is not { } identity)
        {
            return ApiError.NotFound("user.identity_not_exist");
        }

        if (await RemainingIdentifiers.CheckAsync(db, user, ct) is { } last)
        {
            return last;
        }

        db.UserIdentities.Remove(identity);
        await vault.RemoveAsync(user.Id, target, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return NoContentAnswer.Done;
    }
}

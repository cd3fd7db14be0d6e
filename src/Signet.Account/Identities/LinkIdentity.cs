using Microsoft.EntityFrameworkCore;
using Signet.Account.Access;
using Signet.Identity;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Http.Validation;

namespace Signet.Account.Identities;

/// <summary>POST and PUT /api/my-account/identities; PUT may replace the account of the same provider. Refusals in account.md 4.</summary>
internal static class LinkIdentity
{
    internal static Task<NoContentAnswer> AddAsync(
        AccountCaller caller, JsonBody<IdentityBody> body, SignetDb db, AccountGuard guard, IdentityLinking linking, CancellationToken ct) =>
        RunAsync(caller, body.Value, db, guard, (id, stop) => linking.LinkAsync(caller, id, replaces: false, stop), ct);

    internal static Task<NoContentAnswer> ReplaceAsync(
        AccountCaller caller, JsonBody<IdentityBody> body, SignetDb db, AccountGuard guard, IdentityLinking linking, CancellationToken ct) =>
        RunAsync(caller, body.Value, db, guard, (id, stop) => linking.LinkAsync(caller, id, replaces: true, stop), ct);

    private static async Task<NoContentAnswer> RunAsync(
        AccountCaller caller, IdentityBody body, SignetDb db, AccountGuard guard, Func<string, CancellationToken, Task<Identity.Errors.Result>> link, CancellationToken ct)
    {
        var refusal = guard.Edit(Fields.Social) ?? AccountGuard.Scope(caller, UserScopes.Identities, 401) ?? AccountGuard.FirstParty(caller);
        if (refusal is not null)
        {
            return refusal;
        }

        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == caller.UserId, ct);
        return await guard.VerifiedIfPossibleAsync(caller, user, ct) is { } denied
            ? denied
            : await link(body.NewIdentifierVerificationRecordId, ct);
    }
}

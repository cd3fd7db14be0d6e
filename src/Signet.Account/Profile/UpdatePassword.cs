using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Account.Access;
using Signet.Identity;
using Signet.Identity.Credentials;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Http.Validation;
using Signet.Identity.Sessions;
using Signet.Identity.Users;

namespace Signet.Account.Profile;

/// <summary>POST /api/my-account/password. 422 password.rejected, user.same_password. Every other session of the user ends (security.md part 2).</summary>
internal static class UpdatePassword
{
    internal sealed record Body([property: Length(1, 4096)] string Password);

    internal static async Task<NoContentAnswer> HandleAsync(
        AccountCaller caller, JsonBody<Body> body, SignetDb db, AccountGuard guard, UserPasswords passwords, UserSessions sessions, CancellationToken ct)
    {
        if (AccountGuard.FirstParty(caller) is { } refusal)
        {
            return refusal;
        }

        var user = await db.Users.SingleAsync(row => row.Id == caller.UserId, ct);
        if ((await guard.VerifiedIfPossibleAsync(caller, user, ct) ?? guard.Edit(Fields.Password)) is { } denied)
        {
            return denied;
        }

        var password = body.Value.Password;
        var subject = new PasswordSubject(user.Name, user.Username, user.PrimaryEmail, user.PrimaryPhone);
        var result = await passwords.CheckPolicyAsync(password, subject, ct);
        result = result.IsSuccess ? await passwords.CheckChangedAsync(user, password, ct) : result;
        result = result.IsSuccess ? await passwords.SetAsync(user, password, ct) : result;
        if (!result.IsSuccess)
        {
            return result;
        }

        await db.SaveChangesAsync(ct);
        await sessions.EndAllAsync(user.Id, caller.SessionUid);
        return NoContentAnswer.Done;
    }
}

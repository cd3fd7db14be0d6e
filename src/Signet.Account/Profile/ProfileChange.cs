using Microsoft.EntityFrameworkCore;
using Signet.Account.Access;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Account.Profile;

/// <summary>Checks and writes a change of the basic profile (account.md 3.2). Scoped.</summary>
internal sealed class ProfileChange(
    SignetDb db, CurrentTenant tenant, AccountGuard guard, UserDirectory directory, UserService users, TimeProvider clock)
{
    /// <summary>Rows 1 to 5: what can be said before anything is read.</summary>
    public async Task<ApiError?> CheckAsync(AccountCaller caller, UpdateProfile.Body sent, CancellationToken ct) =>
        CheckFields(sent)
        ?? AccountGuard.Scope(caller, UserScopes.Profile, 400)
        ?? (sent.CustomData.IsSet ? AccountGuard.Scope(caller, UserScopes.CustomData, 400) : null)
        ?? AccountGuard.FirstParty(caller)
        ?? (sent.Username.IsSet ? await guard.VerifiedAsync(caller, ct) : null);

    /// <summary>Rows 6 to 8, then the change, in the caller's transaction.</summary>
    public async Task<Result<User>> ApplyAsync(AccountCaller caller, UpdateProfile.Body sent, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await RemainingIdentifiers.LockAsync(db, caller.UserId, now, ct);
        var user = await db.Users.SingleAsync(row => row.Id == caller.UserId, ct);
        if (sent.Username.IsSet)
        {
            if (await CheckUsernameAsync(user, sent.Username.Value, ct) is { } refusal)
            {
                return refusal;
            }

            user.SetIdentifiers(sent.Username.Value, user.PrimaryEmail, user.PrimaryPhone, now);
        }

        if (sent.Name.IsSet || sent.Avatar.IsSet)
        {
            user.SetProfile(sent.Name.Or(user.Name), sent.Avatar.Or(user.Avatar), now);
        }

        if (sent.CustomData.IsSet)
        {
            user.SetCustomData(sent.CustomData.Value!, now);
        }

        var saved = await users.SaveUniqueAsync(user, new NewUser { Username = sent.Username.Value }, ct);
        return saved.IsSuccess ? user : saved.Error;
    }

    private ApiError? CheckFields(UpdateProfile.Body sent) =>
        (sent.Name.IsSet ? guard.Edit(Fields.Name) : null)
        ?? (sent.Avatar.IsSet ? guard.Edit(Fields.Avatar) : null)
        ?? (sent.Username.IsSet ? guard.Edit(Fields.Username) : null)
        ?? (sent.CustomData.IsSet ? guard.Edit(Fields.CustomData) : null);

    private async Task<ApiError?> CheckUsernameAsync(User user, string? username, CancellationToken ct)
    {
        if (username is null)
        {
            return user.Username is null ? null : await RemainingIdentifiers.CheckAsync(db, user, ct);
        }

        return UsernameRules.Check(username, tenant.Snapshot.SignInExperience.UsernamePolicy).Error
            ?? (await directory.CheckUniqueAsync(username, null, null, user.Id, ct)).Error;
    }
}

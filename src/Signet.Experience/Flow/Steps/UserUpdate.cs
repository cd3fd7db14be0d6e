using Signet.Identity.Errors;
using Signet.Identity.Sessions;
using Signet.Identity.Users;
using Signet.Identity.Vault;

namespace Signet.Experience.Flow.Steps;

/// <summary>Writes the pending profile to an existing user (experience.md 7, steps 5 and 10). Scoped.</summary>
public sealed class UserUpdate(UserDirectory users, UserService service, TokenVault vault, UserSessions sessions, TimeProvider clock)
{
    /// <summary>Whether the pending profile still fits the user: nothing set twice, nothing taken meanwhile.</summary>
    internal async Task<Result> CheckAsync(FlowState state, User user, CancellationToken ct)
    {
        var pending = state.Profile;
        if (pending.Username is not null && user.Username is not null)
        {
            return ApiError.Unprocessable("user.username_exists_in_profile");
        }

        if (pending.HasPassword && user.HasPassword)
        {
            return ApiError.Unprocessable("user.password_exists_in_profile");
        }

        var unique = await users.CheckUniqueAsync(pending.Username, pending.PrimaryEmail, pending.PrimaryPhone, user.Id, ct);
        return unique.IsSuccess && pending.SocialIdentity is { } identity
            ? await users.CheckIdentityUniqueAsync(identity.Target, identity.UserInfo.Id, user.Id, ct)
            : unique;
    }

    internal async Task<Result> ApplyAsync(FlowState state, User user, CancellationToken ct)
    {
        var pending = state.Profile;
        ApplyProfile(pending, user, clock.GetUtcNow());
        await ApplyCredentialsAsync(state, user, ct);
        var identities = pending.SocialIdentity is { } identity ? new[] { AccountCreation.ToIdentity(identity) } : [];
        var saved = await service.SaveUniqueAsync(
            user, new NewUser { Username = pending.Username, Email = pending.PrimaryEmail, Phone = pending.PrimaryPhone, Identities = identities }, ct);
        if (!saved.IsSuccess)
        {
            return saved;
        }

        if (state.InteractionEvent == InteractionEvent.ForgotPassword)
        {
            // Whoever knew the old password is out (security.md part 2, RFC 9700).
            await sessions.EndAllAsync(user.Id, exceptSessionUid: null);
        }

        state.Profile = new PendingProfile { Submitted = pending.Submitted };
        return saved;
    }

    private static void ApplyProfile(PendingProfile pending, User user, DateTimeOffset now)
    {
        if (pending.Username is not null || pending.PrimaryEmail is not null || pending.PrimaryPhone is not null)
        {
            user.SetIdentifiers(
                pending.Username ?? user.Username, pending.PrimaryEmail ?? user.PrimaryEmail, pending.PrimaryPhone ?? user.PrimaryPhone, now);
        }

        if (pending.Name is not null || pending.Avatar is not null)
        {
            user.SetProfile(pending.Name ?? user.Name, pending.Avatar ?? user.Avatar, now);
        }

        if (pending.Profile is not null)
        {
            user.SetProfileClaims(ProfileMerge.Objects(user.Profile, pending.Profile), now);
        }

        if (pending.CustomData is not null)
        {
            user.SetCustomData(ProfileMerge.Objects(user.CustomData, pending.CustomData), now);
        }
    }

    private async Task ApplyCredentialsAsync(FlowState state, User user, CancellationToken ct)
    {
        var (pending, now) = (state.Profile, clock.GetUtcNow());
        if (pending is { PasswordEncrypted: { } digest, PasswordEncryptionMethod: { } algorithm })
        {
            user.SetPassword(digest, algorithm, now);
        }

        if (pending.SocialIdentity is { } social)
        {
            await service.LinkAsync(user.Id, AccountCreation.ToIdentity(social), ct);
        }

        if (pending.SocialConnectorTokenSetSecret is { } tokens)
        {
            await vault.StoreAsync(user.Id, tokens.ConnectorId, tokens.Target, tokens.IdentityId, tokens.TokenSet, ct);
        }

        if (state.InteractionEvent != InteractionEvent.ForgotPassword)
        {
            user.SignedIn(now);
        }
    }
}

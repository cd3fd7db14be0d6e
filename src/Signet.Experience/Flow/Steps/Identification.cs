using Signet.Experience.Flow.Records;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Tenants;
using Signet.Identity.Users;
using Signet.Oidc.Interactions;

namespace Signet.Experience.Flow.Steps;

/// <summary>From a proof to a user: an existing one (experience.md 6.1) or a new one (6.2). Scoped.</summary>
public sealed class Identification(CurrentTenant tenant, UserDirectory users, RecordContext records, MandatoryProfile mandatory, AccountCreation accounts)
{
    private SignInExperienceSettings Settings => tenant.Snapshot.SignInExperience;

    /// <summary>403 <c>auth.forbidden</c> when the tenant's mode does not allow the event.</summary>
    internal Result CheckMode(InteractionEvent interactionEvent) => (interactionEvent, Settings.SignInMode) switch
    {
        (InteractionEvent.SignIn, SignInMode.Register) or (InteractionEvent.Register, SignInMode.SignIn) => FlowErrors.Forbidden,
        _ => Result.Success,
    };

    internal async Task<Result<IdentificationOutcome>> IdentifyAsync(FlowState state, string? verificationId, bool linkSocialIdentity, CancellationToken ct)
    {
        var record = FindRecord(state, verificationId);
        if (!record.IsSuccess)
        {
            return record.Error;
        }

        if (RefuseMethod(state, record.Value) is { } refusal)
        {
            return refusal;
        }

        var found = await FindUserAsync(record.Value, linkSocialIdentity, ct);
        return found.IsSuccess ? Bind(state, record.Value, found.Value, linkSocialIdentity) : found.Error;
    }

    internal async Task<Result<IdentificationOutcome>> RegisterAsync(FlowState state, Interaction interaction, string? verificationId, CancellationToken ct)
    {
        if (verificationId is not null)
        {
            var collected = await CollectAsync(state, verificationId, ct);
            if (!collected.IsSuccess)
            {
                return collected.Error;
            }
        }

        if (CheckMode(InteractionEvent.Register) is { IsSuccess: false } forbidden)
        {
            return forbidden.Error;
        }

        if (Captcha.Check(state, Settings) is { IsSuccess: false } captcha)
        {
            return captcha.Error;
        }

        // One interaction makes one account: a second call would only make an emptier one (experience.md 22.2 row 2).
        if (state.UserId is not null)
        {
            return FlowErrors.IdentityConflict;
        }

        var complete = await mandatory.CheckAsync(state, user: null, ct);
        if (!complete.IsSuccess)
        {
            return complete.Error;
        }

        var created = await accounts.CreateAsync(state.Profile, interaction.ClientId, ct);
        if (!created.IsSuccess)
        {
            return created.Error;
        }

        state.UserId = created.Value.Id;
        state.Profile = new PendingProfile { Submitted = state.Profile.Submitted };
        return IdentificationOutcome.Created;
    }

    internal async Task<bool> HasRelatedUserAsync(SocialVerification record, CancellationToken ct) =>
        (await record.FindRelatedUserAsync(records, ct)).IsSuccess;

    private static Result<VerificationRecord> FindRecord(FlowState state, string? verificationId)
    {
        if (verificationId is null)
        {
            return new ApiError("guard.invalid_input");
        }

        return state.Record<VerificationRecord>(verificationId) is { } record ? record : FlowErrors.RecordNotFound;
    }

    private ApiError? RefuseMethod(FlowState state, VerificationRecord record)
    {
        if (CheckMode(state.InteractionEvent) is { IsSuccess: false } forbidden)
        {
            return forbidden.Error;
        }

        var refusal = state.InteractionEvent == InteractionEvent.ForgotPassword ? record.RefuseForgotPassword(Settings) : record.RefuseSignIn(Settings);
        return refusal ?? (record.IsVerified ? null : FlowErrors.VerificationFailed);
    }

    private Task<Result<User>> FindUserAsync(VerificationRecord record, bool linkSocialIdentity, CancellationToken ct) =>
        linkSocialIdentity && record is SocialVerification social ? social.FindRelatedUserAsync(records, ct) : record.FindUserAsync(records, ct);

    private Result<IdentificationOutcome> Bind(FlowState state, VerificationRecord record, User user, bool linkSocialIdentity)
    {
        if (user.IsSuspended)
        {
            return FlowErrors.Suspended;
        }

        if (state.UserId is not null)
        {
            return state.UserId == user.Id ? IdentificationOutcome.Identified : FlowErrors.IdentityConflict;
        }

        var synced = record.SyncedProfile(records);
        if (!synced.IsSuccess)
        {
            return synced.Error;
        }

        if (linkSocialIdentity && record is SocialVerification social)
        {
            var identity = social.IdentityProfile(records);
            if (!identity.IsSuccess)
            {
                return identity.Error;
            }

            ProfileMerge.Overwrite(state.Profile, identity.Value);
        }

        ProfileMerge.Overwrite(state.Profile, synced.Value);
        state.UserId = user.Id;
        return IdentificationOutcome.Identified;
    }

    private async Task<Result> CollectAsync(FlowState state, string verificationId, CancellationToken ct)
    {
        if (state.Record<VerificationRecord>(verificationId) is not { } record)
        {
            return FlowErrors.RecordNotFound;
        }

        if (!string.IsNullOrEmpty(record.Email) && EmailBlocklist.Check(record.Email, Settings.EmailBlocklistPolicy) is { IsSuccess: false } blocked)
        {
            return blocked;
        }

        if (!record.IsVerified)
        {
            return FlowErrors.VerificationFailed;
        }

        var profile = await record.NewUserProfileAsync(records, ct);
        if (!profile.IsSuccess)
        {
            return profile.Error;
        }

        var unique = await CheckNewAsync(profile.Value, ct);
        if (unique.IsSuccess)
        {
            ProfileMerge.Overwrite(state.Profile, profile.Value);
        }

        return unique;
    }

    private async Task<Result> CheckNewAsync(PendingProfile profile, CancellationToken ct)
    {
        if (profile.Username is not null && UsernameRules.Check(profile.Username, Settings.UsernamePolicy) is { IsSuccess: false } violation)
        {
            return violation;
        }

        var unique = await users.CheckUniqueAsync(profile.Username, profile.PrimaryEmail, profile.PrimaryPhone, null, ct);
        return unique.IsSuccess && profile.SocialIdentity is { } identity
            ? await users.CheckIdentityUniqueAsync(identity.Target, identity.UserInfo.Id, null, ct)
            : unique;
    }
}

using System.Text.Json.Nodes;
using Signet.Experience.Flow.Records;
using Signet.Identity.Credentials;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Experience.Flow.Steps;

/// <summary>Adds to the pending profile (experience.md 6.4, 4.2 rows 28 and 29). Nothing here touches the user. Scoped.</summary>
public sealed class ProfileSteps(CurrentTenant tenant, UserDirectory users, UserPasswords passwords, RecordContext records, MfaGuard mfa)
{
    private SignInExperienceSettings Settings => tenant.Snapshot.SignInExperience;

    internal async Task<Result> SetUsernameAsync(FlowState state, string username, CancellationToken ct)
    {
        var user = await OpenAsync(state, ct);
        if (!user.IsSuccess)
        {
            return user.Error;
        }

        if (user.Value?.Username is not null)
        {
            return ApiError.Unprocessable("user.username_exists_in_profile");
        }

        var check = UsernameRules.Check(username, Settings.UsernamePolicy);
        check = check.IsSuccess ? await users.CheckUniqueAsync(username, null, null, state.UserId, ct) : check;
        if (check.IsSuccess)
        {
            state.Profile.Username = username;
        }

        return check;
    }

    internal async Task<Result> SetPasswordAsync(FlowState state, string password, CancellationToken ct)
    {
        var user = await OpenAsync(state, ct);
        if (!user.IsSuccess)
        {
            return user.Error;
        }

        var check = await CheckPasswordAsync(state, user.Value, password, ct);
        if (!check.IsSuccess)
        {
            return check;
        }

        return user.Value is { HasPassword: true }
            ? ApiError.Unprocessable("user.password_exists_in_profile")
            : await PutPasswordAsync(state, password, ct);
    }

    internal async Task<Result> ResetPasswordAsync(FlowState state, string password, CancellationToken ct)
    {
        if (state.InteractionEvent != InteractionEvent.ForgotPassword)
        {
            return FlowErrors.InvalidInteractionType;
        }

        if (state.UserId is null || await users.FindAsync(state.UserId, ct) is not { } user)
        {
            return FlowErrors.IdentifierNotFound;
        }

        var check = await CheckPasswordAsync(state, user, password, ct);
        return check.IsSuccess ? await PutPasswordAsync(state, password, ct) : check;
    }

    internal async Task<Result> SetSocialAsync(FlowState state, string verificationId, CancellationToken ct)
    {
        var user = await IdentifiedAsync(state, ct);
        if (!user.IsSuccess)
        {
            return user.Error;
        }

        if (state.Record<SocialVerification>(verificationId) is not { } record)
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

        return await LinkAsync(state, user.Value, record, ct);
    }

    internal async Task<Result> SetExtraProfileAsync(FlowState state, JsonObject values, CancellationToken ct)
    {
        var user = await OpenAsync(state, ct);
        if (!user.IsSuccess)
        {
            return user.Error;
        }

        var split = ExtraProfile.Apply(state.Profile, values);
        if (split.IsSuccess)
        {
            state.Profile.Submitted = true;
        }

        return split;
    }

    /// <summary>The MFA-verified guard of experience.md 4.5; null for a user who does not exist yet.</summary>
    private async Task<Result<User?>> OpenAsync(FlowState state, CancellationToken ct)
    {
        var user = await IdentifiedAsync(state, ct);
        if (user.IsSuccess && state.InteractionEvent == InteractionEvent.SignIn
            && mfa.CheckVerified(state, user.Value!) is { IsSuccess: false } unverified)
        {
            return unverified.Error;
        }

        return user;
    }

    private async Task<Result<User?>> IdentifiedAsync(FlowState state, CancellationToken ct)
    {
        if (state.InteractionEvent == InteractionEvent.ForgotPassword)
        {
            return FlowErrors.NotSupportedForForgotPassword;
        }

        var user = state.UserId is null ? null : await users.FindAsync(state.UserId, ct);
        return user is null && state.InteractionEvent == InteractionEvent.SignIn ? FlowErrors.IdentifierNotFound : (Result<User?>)user;
    }

    private async Task<Result> LinkAsync(FlowState state, User? user, SocialVerification record, CancellationToken ct)
    {
        var profile = user is null ? await record.NewUserProfileAsync(records, ct) : record.SyncedProfile(records);
        var identity = record.IdentityProfile(records);
        if (!profile.IsSuccess || !identity.IsSuccess)
        {
            return (profile.Error ?? identity.Error)!;
        }

        var social = identity.Value.SocialIdentity!;
        var unique = await users.CheckIdentityUniqueAsync(social.Target, social.UserInfo.Id, state.UserId, ct);
        if (unique.IsSuccess)
        {
            ProfileMerge.FillIn(state.Profile, profile.Value);
            ProfileMerge.FillIn(state.Profile, identity.Value);
        }

        return unique;
    }

    private async Task<Result> CheckPasswordAsync(FlowState state, User? user, string password, CancellationToken ct)
    {
        var pending = state.Profile;
        var subject = new PasswordSubject(
            pending.Name ?? user?.Name, pending.Username ?? user?.Username, pending.PrimaryEmail ?? user?.PrimaryEmail, pending.PrimaryPhone ?? user?.PrimaryPhone);
        var policy = await passwords.CheckPolicyAsync(password, subject, ct);
        return policy.IsSuccess && user is not null ? await passwords.CheckChangedAsync(user, password, ct) : policy;
    }

    private async Task<Result> PutPasswordAsync(FlowState state, string password, CancellationToken ct)
    {
        var digest = await passwords.HashAsync(password, ct);
        if (!digest.IsSuccess)
        {
            return digest.Error;
        }

        state.Profile.PasswordEncrypted = digest.Value.Value;
        state.Profile.PasswordEncryptionMethod = digest.Value.Algorithm;
        return Result.Success;
    }
}

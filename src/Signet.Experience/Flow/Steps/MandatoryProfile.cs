using Microsoft.EntityFrameworkCore;
using Signet.Experience.Flow.Records;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Experience.Flow.Steps;

/// <summary>What an account must have before it may sign in (experience.md 6.3). Scoped.</summary>
public sealed class MandatoryProfile(SignetDb db, CurrentTenant tenant)
{
    private SignInExperienceSettings Settings => tenant.Snapshot.SignInExperience;

    /// <summary>422 <c>user.missing_profile</c> with <c>data.missingProfile</c>.</summary>
    internal async Task<Result> CheckAsync(FlowState state, User? user, CancellationToken ct)
    {
        var pending = state.Profile;
        if (pending.SocialIdentity is not null || state.RecordOfType<SocialVerification>() is { IsVerified: true })
        {
            if (Settings.SocialSignIn.SkipRequiredIdentifiers == true)
            {
                return Result.Success;
            }
        }

        var required = Required();
        List<string> missing = [];
        AddIf(missing, "username", required.Contains("username") && (pending.Username ?? user?.Username) is null);
        AddIf(missing, "emailOrPhone", required.Contains("emailOrPhone") && !HasEmail(pending, user) && !HasPhone(pending, user));
        AddIf(missing, "email", required.Contains("email") && !HasEmail(pending, user));
        AddIf(missing, "phone", required.Contains("phone") && !HasPhone(pending, user));
        AddIf(missing, "password", required.Contains("password") && !await HasPasswordOrIdentityAsync(pending, user, ct));

        return missing.Count == 0 ? Result.Success : ApiError.Unprocessable("user.missing_profile", new { missingProfile = missing });
    }

    private HashSet<string> Required()
    {
        var identifiers = Settings.SignUp.Identifiers;
        HashSet<string> required = [];
        var (email, phone) = (identifiers.Contains(SignInIdentifier.Email), identifiers.Contains(SignInIdentifier.Phone));
        AddIf(required, "username", identifiers.Contains(SignInIdentifier.Username));
        if (required.Count == 0)
        {
            AddIf(required, "emailOrPhone", email && phone);
            AddIf(required, "email", email && !phone);
            AddIf(required, "phone", phone && !email);
        }

        required.UnionWith(Settings.SignUp.SecondaryIdentifiers?.Select(secondary => secondary.Identifier) ?? []);
        AddIf(required, "password", Settings.SignUp.Password);
        return required;
    }

    private async Task<bool> HasPasswordOrIdentityAsync(PendingProfile pending, User? user, CancellationToken ct) =>
        pending.HasPassword || pending.SocialIdentity is not null || user is { HasPassword: true }
        || (user is not null && await db.UserIdentities.AnyAsync(identity => identity.UserId == user.Id, ct));

    private static bool HasEmail(PendingProfile pending, User? user) => (pending.PrimaryEmail ?? user?.PrimaryEmail) is not null;

    private static bool HasPhone(PendingProfile pending, User? user) => (pending.PrimaryPhone ?? user?.PrimaryPhone) is not null;

    private static void AddIf(ICollection<string> names, string name, bool condition)
    {
        if (condition)
        {
            names.Add(name);
        }
    }
}

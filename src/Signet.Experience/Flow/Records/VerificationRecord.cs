using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Users;

namespace Signet.Experience.Flow.Records;

/// <summary>
/// One attempt to prove something, kept in the interaction (experience.md 5). Each type is a class of its own that
/// answers the questions of the capability matrix 5.1; what it does not override, it cannot do.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PasswordVerification), nameof(VerificationType.Password))]
[JsonDerivedType(typeof(NewPasswordIdentityVerification), nameof(VerificationType.NewPasswordIdentity))]
[JsonDerivedType(typeof(SocialVerification), nameof(VerificationType.Social))]
public abstract class VerificationRecord
{
    private protected VerificationRecord()
    {
    }

    public required string Id { get; init; }

    [JsonIgnore]
    public abstract VerificationType Type { get; }

    [JsonIgnore]
    public abstract bool IsVerified { get; }

    /// <summary>The e-mail address it speaks for, which the SSO-domain guard and the blocklist look at.</summary>
    internal virtual string? Email => null;

    /// <summary>The second factor it satisfies once verified.</summary>
    internal virtual string? SatisfiedMfaFactor => null;

    /// <summary>Members that never leave the server.</summary>
    private protected virtual IReadOnlyList<string> PrivateMembers => [];

    /// <summary>Why the tenant's settings do not let it sign in; null when they do.</summary>
    internal virtual ApiError? RefuseSignIn(SignInExperienceSettings settings) => ApiError.Unprocessable("user.sign_in_method_not_enabled");

    /// <summary>Why it cannot start a password reset; null when it can.</summary>
    internal virtual ApiError? RefuseForgotPassword(SignInExperienceSettings settings) =>
        ApiError.Unprocessable("session.not_supported_for_forgot_password");

    /// <summary>The existing user it proves. Only asked of a verified record.</summary>
    internal virtual Task<Result<User>> FindUserAsync(RecordContext context, CancellationToken ct) =>
        Task.FromResult<Result<User>>(FlowErrors.VerificationFailed);

    /// <summary>What a new user gets from it. Only asked of a verified record.</summary>
    internal virtual Task<Result<PendingProfile>> NewUserProfileAsync(RecordContext context, CancellationToken ct) =>
        Task.FromResult<Result<PendingProfile>>(FlowErrors.VerificationFailed);

    /// <summary>What an existing user takes over from it at sign-in, without validation (experience.md 6.1).</summary>
    internal virtual Result<PendingProfile> SyncedProfile(RecordContext context) => new PendingProfile();

    /// <summary>The record as <c>GET /interaction</c> shows it (experience.md 5.2).</summary>
    internal JsonObject ToPublic()
    {
        var view = FlowJson.ToObject(this);
        foreach (var member in PrivateMembers)
        {
            view.Remove(member);
        }

        return view;
    }
}

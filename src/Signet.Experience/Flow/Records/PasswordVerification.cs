using System.Text.Json.Serialization;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Users;

namespace Signet.Experience.Flow.Records;

/// <summary>A correct password for an identifier; verified when it is made (experience.md 4.3 row 6).</summary>
public sealed class PasswordVerification : VerificationRecord
{
    public required Identifier Identifier { get; init; }

    public bool Verified { get; init; }

    [JsonIgnore]
    public override VerificationType Type => VerificationType.Password;

    [JsonIgnore]
    public override bool IsVerified => Verified;

    internal override string? Email => Identifier.Type == SignInIdentifier.Email ? Identifier.Value : null;

    internal override ApiError? RefuseSignIn(SignInExperienceSettings settings) =>
        settings.SignIn.Methods.Any(method => method.Identifier == Identifier.Type && method.Password) ? null : base.RefuseSignIn(settings);

    internal override async Task<Result<User>> FindUserAsync(RecordContext context, CancellationToken ct) =>
        await context.Users.FindByIdentifierAsync(Identifier, ct) is { } user
            ? user
            : ApiError.NotFound("user.user_not_exist", new { identifier = Identifier.Value });
}

using System.Text.Json.Serialization;

namespace Signet.Experience.Flow.Records;

/// <summary>
/// One attempt to prove something, kept in the interaction (experience.md 5). Each type is a class of its own and
/// answers the same few questions: may it identify, may it create a user, does it satisfy a second factor.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PasswordVerification), nameof(VerificationType.Password))]
[JsonDerivedType(typeof(NewPasswordIdentityVerification), nameof(VerificationType.NewPasswordIdentity))]
[JsonDerivedType(typeof(SocialVerification), nameof(VerificationType.Social))]
public abstract class VerificationRecord
{
    public required string Id { get; init; }

    [JsonIgnore]
    public abstract VerificationType Type { get; }

    [JsonIgnore]
    public abstract bool IsVerified { get; }
}

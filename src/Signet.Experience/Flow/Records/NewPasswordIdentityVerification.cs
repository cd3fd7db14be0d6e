using System.Text.Json.Serialization;

namespace Signet.Experience.Flow.Records;

/// <summary>A username and password chosen in one step; registration only (experience.md 4.3 row 26).</summary>
public sealed class NewPasswordIdentityVerification : VerificationRecord
{
    public required Identifier Identifier { get; init; }

    public string? PasswordEncrypted { get; init; }

    public string? PasswordEncryptionMethod { get; init; }

    [JsonIgnore]
    public override VerificationType Type => VerificationType.NewPasswordIdentity;

    [JsonIgnore]
    public override bool IsVerified => PasswordEncrypted is not null;
}

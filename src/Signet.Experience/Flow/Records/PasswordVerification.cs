using System.Text.Json.Serialization;

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
}

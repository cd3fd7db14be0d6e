using System.Text.Json.Serialization;
using Signet.Identity.Errors;

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

    private protected override IReadOnlyList<string> PrivateMembers => ["passwordEncrypted", "passwordEncryptionMethod"];

    internal override Task<Result<PendingProfile>> NewUserProfileAsync(RecordContext context, CancellationToken ct) =>
        Task.FromResult<Result<PendingProfile>>(new PendingProfile
        {
            Username = Identifier.Value,
            PasswordEncrypted = PasswordEncrypted,
            PasswordEncryptionMethod = PasswordEncryptionMethod,
        });
}

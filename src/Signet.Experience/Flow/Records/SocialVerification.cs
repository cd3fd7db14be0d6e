using System.Text.Json.Serialization;
using Signet.Connectors.Social;

namespace Signet.Experience.Flow.Records;

/// <summary>A round trip to a social provider; verified once it has told who the person is (experience.md 4.3 rows 11 and 12).</summary>
public sealed class SocialVerification : VerificationRecord
{
    public required string ConnectorId { get; init; }

    public SocialUserInfo? SocialUserInfo { get; set; }

    public string? EncryptedTokenSet { get; set; }

    [JsonIgnore]
    public override VerificationType Type => VerificationType.Social;

    [JsonIgnore]
    public override bool IsVerified => SocialUserInfo is not null;
}

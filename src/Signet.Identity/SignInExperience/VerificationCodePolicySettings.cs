using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Life of a verification code: 60 to 3600 s (600), 1 to 100 tries (10).</summary>
public sealed record VerificationCodePolicySettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ExpirationDuration { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MaxRetryAttempts { get; init; }
}

using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Lockout: defaults 100 attempts, 60 minutes (experience.md 11.1).</summary>
public sealed record SentinelPolicySettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MaxAttempts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? LockoutDuration { get; init; }
}

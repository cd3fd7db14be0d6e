using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Forced password age (experience.md 9.4).</summary>
public sealed record PasswordExpirationSettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Enabled { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ValidPeriodDays { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? EnabledAt { get; init; }
}

using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Risk-based MFA; absent means off.</summary>
public sealed record AdaptiveMfaSettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Enabled { get; init; }
}

using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Whether a captcha guards registration and code sending.</summary>
public sealed record CaptchaPolicySettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Enabled { get; init; }
}

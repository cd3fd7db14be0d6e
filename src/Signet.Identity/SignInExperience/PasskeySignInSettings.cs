using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Passkeys as a first factor (experience.md 10.6).</summary>
public sealed record PasskeySignInSettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Enabled { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? ShowPasskeyButton { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AllowAutofill { get; init; }
}

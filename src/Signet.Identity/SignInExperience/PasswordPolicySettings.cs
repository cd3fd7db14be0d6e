using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>A partial password policy; absent members take the defaults of experience.md 9.1.</summary>
public sealed record PasswordPolicySettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PasswordLengthSettings? Length { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PasswordCharacterSettings? CharacterTypes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PasswordRejectSettings? Rejects { get; init; }
}

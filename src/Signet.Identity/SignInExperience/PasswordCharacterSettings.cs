using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>How many character classes of four; default 1.</summary>
public sealed record PasswordCharacterSettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Min { get; init; }
}

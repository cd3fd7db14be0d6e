using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Length bounds in UTF-16 units; defaults 8 and 256.</summary>
public sealed record PasswordLengthSettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Min { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Max { get; init; }
}

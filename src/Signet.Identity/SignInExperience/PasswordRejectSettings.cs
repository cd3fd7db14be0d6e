using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>What a password may not be; defaults true and no words.</summary>
public sealed record PasswordRejectSettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Pwned { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? RepetitionAndSequence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? UserInfo { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Words { get; init; }
}

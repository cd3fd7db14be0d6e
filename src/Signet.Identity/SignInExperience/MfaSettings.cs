using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Which second factors there are and when they are asked for (experience.md 8.2).</summary>
public sealed record MfaSettings
{
    public ImmutableArray<string> Factors { get; init; } = [];

    public string Policy { get; init; } = "UserControlled";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OrganizationRequiredMfaPolicy { get; init; }
}

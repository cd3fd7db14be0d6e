using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Addresses that may not register (experience.md 8.10).</summary>
public sealed record EmailBlocklistSettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? BlockDisposableAddresses { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? BlockSubaddressing { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? CustomAllowlist { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? CustomBlocklist { get; init; }
}

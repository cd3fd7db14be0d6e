using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>What a new account needs (experience.md 6.3).</summary>
public sealed record SignUpSettings
{
    public ImmutableArray<SignInIdentifier> Identifiers { get; init; } = [];

    public bool Password { get; init; }

    public bool Verify { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<SecondaryIdentifier>? SecondaryIdentifiers { get; init; }
}

namespace Signet.Identity.SignInExperience;

/// <summary>Character classes a username may contain.</summary>
public sealed record UsernameCharacterSettings
{
    public bool Lowercase { get; init; } = true;

    public bool Uppercase { get; init; } = true;

    public bool Numbers { get; init; } = true;

    public bool Underscore { get; init; } = true;
}

namespace Signet.Identity.SignInExperience;

/// <summary>What usernames look like (experience.md 8.9).</summary>
public sealed record UsernamePolicySettings
{
    public bool CaseSensitive { get; init; } = true;

    public int MinLength { get; init; } = 1;

    public int MaxLength { get; init; } = 128;

    public UsernameCharacterSettings AllowedChars { get; init; } = new();
}

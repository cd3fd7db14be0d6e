using Signet.Identity.SignInExperience;

namespace Signet.Identity.Credentials;

/// <summary>What a new password must satisfy: the tenant's settings with the defaults of experience.md 9.1 filled in.</summary>
public sealed record PasswordPolicy
{
    /// <summary>Length bounds in UTF-16 units.</summary>
    public int MinLength { get; init; } = 8;

    public int MaxLength { get; init; } = 256;

    /// <summary>How many of lower case, upper case, digits and symbols must occur.</summary>
    public int MinCharacterTypes { get; init; } = 1;

    public bool RejectsBreached { get; init; } = true;

    public bool RejectsRepetitionAndSequence { get; init; } = true;

    public bool RejectsUserInfo { get; init; } = true;

    public IReadOnlyList<string> RejectedWords { get; init; } = [];

    public static PasswordPolicy From(PasswordPolicySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new()
        {
            MinLength = settings.Length?.Min ?? 8,
            MaxLength = settings.Length?.Max ?? 256,
            MinCharacterTypes = settings.CharacterTypes?.Min ?? 1,
            RejectsBreached = settings.Rejects?.Pwned ?? true,
            RejectsRepetitionAndSequence = settings.Rejects?.RepetitionAndSequence ?? true,
            RejectsUserInfo = settings.Rejects?.UserInfo ?? true,
            RejectedWords = settings.Rejects?.Words ?? [],
        };
    }
}

namespace Signet.Identity.SignInExperience;

/// <summary>Which language the pages speak (experience.md 17.7).</summary>
public sealed record LanguageSettings
{
    public bool AutoDetect { get; init; } = true;

    public string FallbackLanguage { get; init; } = "en";
}

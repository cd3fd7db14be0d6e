namespace Signet.Experience.Pages.Settings;

public sealed record LanguageSettings
{
    public bool AutoDetect { get; init; } = true;

    public string FallbackLanguage { get; init; } = "en";
}
